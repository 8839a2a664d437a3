import { Temporal } from '@js-temporal/polyfill';
import type { NuevoPrecioDto } from '../../../modules/tarifario/tipos/dto/tipo.dto.js';
import { CONCEPTOS, OTROS_CODIGOS } from '../words/conceptos.js';

/** What of Mexico City's catalogue the demo has in force. */
export interface TarifarioDeMuestra {
  /** The local day since when its prices hold: before everything that happened. */
  desde: string;
  codigos: readonly string[];
  /** Those that cost something else once, or will, with all their prices. */
  historias: readonly { codigo: string; precios: NuevoPrecioDto[] }[];
}

const UNIDAD = 'UMA';

/** @param dia the day before which everything happened */
export function tarifarioDeMuestra(dia: string): TarifarioDeMuestra {
  const hoy = Temporal.PlainDate.from(dia);
  const desde = hoy.subtract({ years: 2 }).toString();
  const precio = (cantidad: string, since: string): NuevoPrecioDto => ({ unidad: UNIDAD, cantidad, desde: since });
  return {
    desde,
    codigos: [...CONCEPTOS.map(({ codigo }) => codigo), ...OTROS_CODIGOS],
    historias: [
      { codigo: '8-II', precios: [precio('8', desde), precio('10', hoy.subtract({ months: 6 }).toString())] },
      { codigo: '6-XI', precios: [precio('5', desde), precio('15', hoy.add({ months: 2 }).toString())] },
    ],
  };
}

/** What an account is charged as. */
export function codigosDe(comentarios: string): string[] {
  return CONCEPTOS.filter(({ dice }) => dice.test(comentarios))
    .slice(0, 1)
    .map(({ codigo }) => codigo);
}
