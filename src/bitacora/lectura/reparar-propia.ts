import { pathOf } from '../ruta.js';
import { parseIso } from './hora.js';
import type { Lectura } from './solicitud.js';

/** A member of an object, maybe in a text that was quoted once more; what follows it shows that its value is whole. */
const member = (name: string, value: string): RegExp =>
  new RegExp(String.raw`"${name}\\*"\s*:\s*${value}(?=\s*\\*[,}])`, 'g');

const METODO = member('metodo', String.raw`\\*"([A-Z][A-Z-]*)\\*"`);
const RUTA = member('ruta', String.raw`\\*"([^"\\]*)\\*"`);
const ESTADO = member('estado', String.raw`([1-9]\d\d)`);
const HORA = member('hora', String.raw`\\*"([^"\\]*)\\*"`);
const MS = member('ms', String.raw`(\d+(?:\.\d+)?)`);
const ALIADO = member('aliadoId', String.raw`\\*"([^"\\]*)\\*"`);

/**
 * A line of this server's log that is no whole JSON any more: cut off, glued to another, or with something before it.
 * @returns null for what is none
 */
export function repararPropia(limpia: string): Lectura | null {
  if (!limpia.includes('"metodo') && !limpia.includes('"estado') && !limpia.includes('"reqId')) return null;
  const [metodo, ruta, estado] = [METODO, RUTA, ESTADO].map((sign) => valuesOf(limpia, sign));
  if (metodo!.length > 1 || ruta!.length > 1 || estado!.length > 1) {
    return { que: 'ilegible', motivo: 'hay más de una solicitud en la línea' };
  }
  const [suMetodo, suRuta, suEstado] = [metodo![0], ruta![0], estado![0]];
  if (suMetodo === undefined || suRuta === undefined || suEstado === undefined) {
    return { que: 'ilegible', motivo: 'JSON incompleto: falta el método, la ruta o el estado' };
  }
  const hora = only(limpia, HORA);
  const momento = hora === null ? null : parseIso(hora);
  const ms = only(limpia, MS);
  return {
    que: 'solicitud',
    solicitud: {
      metodo: suMetodo,
      ruta: pathOf(suRuta),
      estado: Number(suEstado),
      momento,
      direccion: null,
      aliado: only(limpia, ALIADO),
      ms: ms === null ? null : Number(ms),
    },
    reparada: momento === null ? 'JSON incompleto; sin fecha legible' : 'JSON incompleto',
  };
}

function valuesOf(limpia: string, sign: RegExp): string[] {
  return [...limpia.matchAll(sign)].map(([, value]) => value!);
}

function only(limpia: string, sign: RegExp): string | null {
  const values = valuesOf(limpia, sign);
  return values.length === 1 ? values[0]! : null;
}
