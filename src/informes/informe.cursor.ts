import { isUUID } from 'class-validator';
import { invalidField } from '../common/errors/domain.error.js';

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
  if (!/^-?\d{1,15}$/.test(momento) || !isUUID(id, 'loose')) {
    throw invalidField('cursor', 'El cursor no es válido: use el valor «siguiente» del informe.');
  }
  return { momento: Number(momento), id };
}
