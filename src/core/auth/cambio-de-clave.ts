import { invalidField } from '../errors/domain.error.js';
import { normalizeClave, parseClave } from '../passwords/clave.js';
import type { PasswordHasher } from '../passwords/password-hasher.js';
import type { Actor } from './principal.js';
import { WrongClave } from './wrong-clave.js';

/** What somebody says to replace his own password; `nueva` passed `parseClave`. */
export interface CambioDeClave {
  actual: string;
  nueva: string;
}

/** Who set the password of an account, and when. */
export interface ClaveFijada {
  /** Absent where nobody with an account did: the command line, the first start. */
  clave_fijada_por: string | null;
  /** What he was called then. */
  clave_fijada_por_nombre: string | null;
  clave_fijada_en: Date | null;
}

/** What an account keeps of a password that `actor` sets. */
export function claveFijadaPor(actor: Actor): ClaveFijada {
  return { clave_fijada_por: actor.id, clave_fijada_por_nombre: actor.nombre, clave_fijada_en: new Date() };
}

/**
 * The hash of a new password for whoever knows the present one.
 * @param nombres what the account is called, none of which may be in the password
 * @throws invalid, on `actual` or `nueva`
 */
export async function hashNueva(
  hasher: PasswordHasher,
  clave_hash: string,
  { actual, nueva }: CambioDeClave,
  nombres: readonly string[],
): Promise<string> {
  if (!(await hasher.matches(actual, clave_hash))) throw new WrongClave();
  if (normalizeClave(actual) === nueva) throw invalidField('nueva', 'La clave nueva debe ser distinta de la actual.');
  return hasher.hash(parseClave(nueva, 'nueva', nombres));
}

/**
 * What a change of one's own password writes. The account is locked by now: somebody may have given it another password
 * since, perhaps because the old one had become known.
 * @param conocida the hash that the present password was compared with
 * @throws invalid, on `actual`
 */
export function cambioPropio<A extends { clave_hash: string; version_sesion: number }>(
  actor: Actor,
  antes: A,
  conocida: string,
  clave_hash: string,
): ClaveFijada & { clave_hash: string; debe_cambiar_clave: false; version_sesion: number } {
  if (antes.clave_hash !== conocida) throw new WrongClave();
  const version_sesion = antes.version_sesion + 1;
  return { clave_hash, debe_cambiar_clave: false, version_sesion, ...claveFijadaPor(actor) };
}
