import { isUUID } from 'class-validator';
import { invalidField } from '../../core/errors/domain.error.js';

/** Every instant an infraction can have lies between these (ms); far outside them the database refuses it. */
const MIN_MOMENTO = Date.UTC(1900, 0, 1);
const MAX_MOMENTO = Date.UTC(10_000, 0, 1);

/** A place in a report, which is ordered by instant (ms) and id. */
export interface LugarInforme {
  momento: number;
  id: string;
}

/** The text a client sends back to go on after `lugar`. */
export function encodeLugar({ momento, id }: LugarInforme): string {
  return Buffer.from(`${momento}/${id}`, 'latin1').toString('base64url');
}

/** @throws invalid when the text is none of ours */
export function decodeLugar(cursor: string): LugarInforme {
  const [momento = '', id = ''] = Buffer.from(cursor, 'base64url').toString('latin1').split('/');
  const ms = /^-?\d{1,15}$/.test(momento) ? Number(momento) : NaN;
  if (!(ms >= MIN_MOMENTO && ms < MAX_MOMENTO) || !isUUID(id, 'loose')) {
    throw invalidField('cursor', 'El cursor no es válido: use el valor «siguiente» del informe.');
  }
  return { momento: ms, id };
}
