import { pathOf } from '../ruta.js';
import { parseIso } from './hora.js';
import type { Lectura } from './solicitud.js';

/** A line of this server's log, which is JSON. @returns null for what is none, or not a whole one */
export function readPropia(linea: string): Lectura | null {
  let line: unknown;
  try {
    line = JSON.parse(linea);
  } catch {
    return null;
  }
  if (typeof line !== 'object' || line === null || Array.isArray(line)) return null;
  const { hora, level, msg, metodo, ruta, estado, ms, aliadoId } = line as Record<string, unknown>;
  const momento = typeof hora === 'string' ? parseIso(hora) : null;
  if (momento === null || typeof level !== 'number') return null;
  if (typeof metodo === 'string' && typeof ruta === 'string' && isEstado(estado)) {
    return {
      que: 'solicitud',
      solicitud: {
        metodo,
        ruta: pathOf(ruta),
        estado,
        momento,
        direccion: null,
        aliado: typeof aliadoId === 'string' ? aliadoId : null,
        ms: typeof ms === 'number' && ms >= 0 ? ms : null,
      },
    };
  }
  return msg === 'solicitud' ? null : { que: 'ajena' };
}

function isEstado(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 100 && value <= 999;
}
