import { writeMonto } from '../../../../core/money/escritura.js';
import { drawSteps, type StepDrawing } from '../../../../core/plots/steps.js';
import type { ImporteRow } from './importes.sql.js';

/**
 * What a type cost, costs and will cost, in the currency of the last amount that is known: those in another can't stand on
 * the same scale, and are a gap. Null where no amount is known. @param importes oldest first
 */
export function drawImportes(
  importes: readonly ImporteRow[],
  ahora: number,
  day: (momento: number) => string,
): StepDrawing | null {
  const moneda = importes.findLast(({ monto }) => monto !== null)?.moneda;
  if (moneda === undefined) return null;
  const steps = importes.map((importe) => ({
    en: importe.en.getTime(),
    monto: importe.monto === null || importe.moneda !== moneda ? null : Number(importe.monto),
  }));
  const amount = (monto: number): string => writeMonto(monto, moneda);
  const tick = (monto: number): string => amount(monto).replace(` ${moneda}`, '');
  return drawSteps(steps, ahora, { caption: `Importe en ${moneda}`, amount, tick, day });
}
