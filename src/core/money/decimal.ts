import { invalidField } from '../errors/domain.error.js';

/** What a decimal may be. */
export interface DecimalLimits {
  /** Digits before and after the point. */
  enteros: number;
  decimales: number;
  /** Whether 0 is one of them. */
  cero: boolean;
}

/** Whoever pads a number with zeros pads it to this: looking for the end of sixty thousand of them takes seconds. */
const MAX_LENGTH = 60;

/**
 * An exact number, which travels as a text: a float can't hold most of them. No sign, no exponent.
 * @returns the shortest text of the same number: `39485.65`, `0.5`, `10`
 * @throws invalid, on `campo`
 */
export function parseDecimal(input: unknown, campo: string, { enteros, decimales, cero }: DecimalLimits): string {
  const example = 'como "39485.65", con punto y sin separador de miles';
  if (typeof input !== 'string') throw invalidField(campo, `Escriba «${campo}» como texto, ${example}.`);
  if (input.trim() === '') throw invalidField(campo, `Falta «${campo}»: escriba un número.`);
  const match = /^(\d+)(?:\.(\d+))?$/.exec(input.trim());
  if (!match) throw invalidField(campo, `Escriba «${campo}» como un número, ${example}.`);
  const whole = match[1]!.replace(/^0+(?=\d)/, '');
  const fraction = (match[2] ?? '').slice(0, MAX_LENGTH).replace(/0+$/, '');
  if (input.length > MAX_LENGTH || whole.length > enteros || fraction.length > decimales) {
    const most = `${enteros} cifras antes del punto y ${decimales} después`;
    throw invalidField(
      campo,
      `En «${campo}» caben a lo más ${decimales === 0 ? `${enteros} cifras, sin decimales` : most}.`,
    );
  }
  const text = fraction === '' ? whole : `${whole}.${fraction}`;
  if (text === '0' && !cero) throw invalidField(campo, `«${campo}» debe ser mayor que cero.`);
  return text;
}

/** How many decimals the shortest text of a number has. */
export function countDecimales(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0;
}
