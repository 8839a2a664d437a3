import { invalidField } from '../../../core/errors/domain.error.js';
import { countCodePoints, hasForbiddenCharacters } from '../../../core/text/texto.js';

export const MAX_USUARIO = 200;
export const MAX_CLAVE = 1_000;

/** What a partner is sent as its user and password. */
export interface Credencial {
  usuario: string;
  clave: string;
}

/** The user of HTTP's Basic scheme, which a colon would end (RFC 7617). Kept as it came. @throws invalid, on `campo` */
export function parseUsuarioDeAliado(input: unknown, campo: string): string {
  const usuario = parseExact(input, campo, MAX_USUARIO);
  if (usuario.includes(':')) throw invalidField(campo, `«${campo}» no puede llevar dos puntos.`);
  return usuario;
}

/** Kept byte for byte. @throws invalid, on `campo` */
export function parseClaveDeAliado(input: unknown, campo: string): string {
  return parseExact(input, campo, MAX_CLAVE);
}

function parseExact(input: unknown, campo: string, most: number): string {
  if (typeof input !== 'string' || input === '') throw invalidField(campo, `Falta «${campo}», como texto.`);
  if (hasForbiddenCharacters(input)) throw invalidField(campo, `En «${campo}» hay un carácter dañado o nulo.`);
  if (countCodePoints(input) > most) throw invalidField(campo, `En «${campo}» caben a lo más ${most} caracteres.`);
  return input;
}
