import type { ResourceDefinition } from '../definition/definition.js';
import { permisoDeCambioOf } from '../definition/access.js';
import { puede, type Viewer } from '../panel-admin.js';

/** Where a deleted record will be once it is back. */
export interface Restaurable {
  recurso: string;
  id: string;
}

/** Undefined for what is no deletion, and for who may make no such record. */
export function restaurableOf(
  { accion, entidad_id: id }: { accion: string; entidad_id: string },
  definition: ResourceDefinition | undefined,
  viewer: Viewer,
): Restaurable | undefined {
  if (accion !== 'borrar' || !definition?.writes || !viewer) return undefined;
  if (!puede(permisoDeCambioOf(definition))(viewer)) return undefined;
  return { recurso: definition.id, id };
}
