import type { Actor } from '../../core/auth/principal.js';

/** The user who acts; null where it is the program itself. */
export function autorDe({ tipo, id }: Actor): string | null {
  return tipo === 'usuario' ? id : null;
}
