import type { ResourceDefinition } from '../definition/definition.js';
import { puede, type Viewer } from '../panel-admin.js';
import type { Snapshot } from './cambios.js';

/** What a form begins with that makes a deleted record anew. */
export interface Restaurable {
  recurso: string;
  campos: Record<string, string>;
}

/** Passwords are not among it: nobody but their owner ever knew them. Undefined for who may make no such record. */
export function restaurableOf(
  { accion, antes }: { accion: string; antes: Snapshot },
  definition: ResourceDefinition | undefined,
  viewer: Viewer,
): Restaurable | undefined {
  if (accion !== 'borrar' || !definition?.writes || !viewer || !puede(definition.permiso)(viewer)) return undefined;
  const campos = definition.create.flatMap((name) => {
    const value = antes?.[name];
    return typeof value === 'string' || typeof value === 'boolean' ? [[name, String(value)]] : [];
  });
  return { recurso: definition.id, campos: Object.fromEntries(campos) as Record<string, string> };
}
