import type { ActionContext, CurrentAdmin } from 'adminjs';
import { tienePermiso, type Permiso, type RolUsuario } from '../core/auth/permisos.js';
import type { Actor } from '../core/auth/principal.js';
import { ANONIMO, type Lector } from '../core/database/reads.js';
import { DomainError } from '../core/errors/domain.error.js';

/** Whom a session stands for in this request, as AdminJS hands it to every action. */
export interface PanelAdmin extends CurrentAdmin {
  id: string;
  rol: RolUsuario;
  actor: Actor;
}

/** Who acts, for the trail. @throws forbidden without a session: the gateway lets no such request through */
export function actorOf(context: Pick<ActionContext, 'currentAdmin'> | undefined): Actor {
  const admin = context?.currentAdmin as PanelAdmin | undefined;
  if (!admin) throw new DomainError('forbidden', 'sin_permiso', 'Inicie sesión de nuevo.');
  return admin.actor;
}

/** Who looks at records; absent where nobody is known, who may see least. */
export type Viewer = Pick<ActionContext, 'currentAdmin'> | undefined;

/** Whose reading it is. */
export function lectorOf(viewer: Viewer): Lector {
  return (viewer?.currentAdmin as PanelAdmin | undefined)?.actor ?? ANONIMO;
}

/** Whether somebody may know of users and of what is done to them. */
export function seesUsuarios(viewer: Viewer): boolean {
  return viewer !== undefined && puede('administrar_usuarios')(viewer);
}

/** Whether the session's role holds a permission. */
export function puede(permiso: Permiso): (context: Pick<ActionContext, 'currentAdmin'>) => boolean {
  return ({ currentAdmin }) => currentAdmin !== undefined && tienePermiso((currentAdmin as PanelAdmin).rol, permiso);
}
