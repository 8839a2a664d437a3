import { createSecretKey, hash } from 'node:crypto';
import { Llavero, type Llave } from '../core/cifrado/llavero.js';
import { badVariable, parseList } from './parsers.js';

const FORMA = 'debe ser una clave de 32 bytes en base64, o varias como «id:clave» separadas por comas';
const ID = /^[\w.-]{1,64}$/;
const BYTES = 32;

/**
 * 32 bytes in base64, or several `id:base64` by comma, of which the first encrypts. One without a name is called by the first
 * 16 digits of its SHA-256. @throws StartupError that tells nothing of the value
 */
export function parseLlavero(name: string, text: string): Llavero {
  const [first, ...rest] = parseList(text).map((item) => parseLlave(name, item));
  if (!first) throw badVariable(name, FORMA);
  const llaves = [first, ...rest] as const;
  if (new Set(llaves.map(({ id }) => id)).size < llaves.length) throw badVariable(name, 'hay una clave repetida');
  return new Llavero(llaves);
}

/** The same as text, once it can be read. */
export function parseCredencialesClave(name: string, text: string): string {
  parseLlavero(name, text);
  return text;
}

function parseLlave(name: string, item: string): Llave {
  const at = item.indexOf(':');
  const bytes = Buffer.from(item.slice(at + 1), 'base64');
  if (bytes.length !== BYTES || bytes.toString('base64') !== item.slice(at + 1)) throw badVariable(name, FORMA);
  const id = at < 0 ? idOf(bytes) : item.slice(0, at);
  if (!ID.test(id)) throw badVariable(name, 'el id de una clave tiene de 1 a 64 letras, dígitos o signos de «-._»');
  return { id, clave: createSecretKey(bytes) };
}

function idOf(bytes: Buffer): string {
  return hash('sha256', bytes, 'hex').slice(0, 16);
}
