import { DomainError } from '../../core/errors/domain.error.js';
import type { Usuario } from './usuario.entity.js';

/**
 * Somebody must be left who can manage users.
 * @param superadmins the ids of the active ones before the change
 * @param despues the user after the change; absent when deleted
 * @throws conflict
 */
export function assertSuperadminLeft(superadmins: readonly string[], id: string, despues?: Usuario): void {
  const stays = despues?.activo && despues.rol === 'superadmin';
  if (stays || superadmins.some((superadmin) => superadmin !== id) || !superadmins.includes(id)) return;
  throw new DomainError(
    'conflict',
    'ultimo_superadmin',
    'Es el último superadministrador activo: nombre antes a otro, o nadie podrá administrar a los usuarios.',
  );
}
