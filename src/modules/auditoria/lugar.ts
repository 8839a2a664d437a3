import { isUUID } from 'class-validator';
import { invalidField } from '../../core/errors/domain.error.js';
import type { LugarEnElRastro } from './trail-query.js';

/** No entry is older or younger (ms). */
const MIN = Date.UTC(1900, 0, 1);
const MAX = Date.UTC(10_000, 0, 1);

/** The text a client sends back to go on after this entry: filed infractions make ids of another order than the page's. */
export function encodeLugar({ creado_en, id }: LugarEnElRastro): string {
  return Buffer.from(`${creado_en.getTime()}/${id}`, 'latin1').toString('base64url');
}

/** @throws invalid when the text is none of ours */
export function decodeLugar(cursor: string): LugarEnElRastro {
  const [ms = '', id = ''] = Buffer.from(cursor, 'base64url').toString('latin1').split('/');
  const instant = /^-?\d{1,15}$/.test(ms) ? Number(ms) : NaN;
  if (!(instant >= MIN && instant < MAX) || !isUUID(id, 'loose')) {
    throw invalidField('cursor', 'El cursor no es válido: use el valor «siguiente» de la página.');
  }
  return { creado_en: new Date(instant), id };
}
