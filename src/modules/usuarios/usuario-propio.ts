import type { Actor } from '../../core/auth/principal.js';
import { DomainError } from '../../core/errors/domain.error.js';
import type { Usuario } from './usuario.entity.js';

/**
 * Nobody shuts himself out: another superadmin does it, who can also undo it.
 * @param id the user who changes
 * @param despues the user after the change; absent when deleted
 * @throws conflict
 */
export function assertNotOwn(actor: Pick<Actor, 'id'>, id: string, despues?: Pick<Usuario, 'rol' | 'activo'>): void {
  if (actor.id !== id) return;
  if (!despues) throw refused('No puede borrar su propia cuenta.');
  if (!despues.activo) throw refused('No puede desactivar su propia cuenta.');
  if (despues.rol !== 'superadmin') throw refused('No puede quitarse el rol de superadmin: pídalo a otro.');
}

function refused(message: string): DomainError {
  return new DomainError('conflict', 'usuario_propio', message);
}
