import { tienePermiso, type Permiso, type Rol } from '../../core/auth/permisos.js';
import type { ResourceDefinition } from './definition.js';

/** Whether a role may see the records of a kind. */
export function maySee(rol: Rol, { permiso }: Pick<ResourceDefinition, 'permiso'>): boolean {
  return tienePermiso(rol, permiso);
}

/** Whether it may change them too. */
export function mayChange(rol: Rol, definition: ResourceDefinition): boolean {
  return definition.writes !== undefined && tienePermiso(rol, permisoDeCambioOf(definition));
}

/** What whoever changes such records must hold. */
export function permisoDeCambioOf({ permiso, permisoDeCambio = permiso }: ResourceDefinition): Permiso {
  return permisoDeCambio;
}
