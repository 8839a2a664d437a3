import type { DataSource } from 'typeorm';
import { tienePermiso } from '../../core/auth/permisos.js';
import { DomainError } from '../../core/errors/domain.error.js';
import type { Entrada } from '../auditoria/legible.js';
import type { ResourceDefinition } from '../definition/definition.js';
import type { PanelAdmin } from '../panel-admin.js';
import type { RegistroResource } from '../resources/registro.resource.js';

/** An entry of the trail with who made it, when. */
export interface EntradaFechada extends Entrada {
  actor_nombre: string;
  actor_rol: string;
  creado_en: Date;
}

const COLUMNS = 'id, entidad, entidad_id, accion, actor_nombre, actor_rol, antes, despues, creado_en';

/** The changes of one record, latest first; ids are made in order of time. */
export function findCambiosDe(
  dataSource: DataSource,
  entidad: string,
  id: string,
  page: { limit: number; offset: number },
): Promise<EntradaFechada[]> {
  return dataSource.query<EntradaFechada[]>(
    `SELECT ${COLUMNS} FROM registro.auditoria WHERE entidad_id = $1 AND entidad = $2
     ORDER BY id DESC LIMIT $3 OFFSET $4`,
    [id, entidad, page.limit, page.offset],
  );
}

/** An entry and the kind of record it is about. */
export interface EntradaPropia {
  entrada: EntradaFechada;
  resource: RegistroResource;
}

/** The entry that somebody wants undone. @throws notFound, also for what he may not know of */
export async function getEntrada(
  dataSource: DataSource,
  resources: readonly RegistroResource[],
  { rol }: PanelAdmin,
  id: string,
): Promise<EntradaPropia> {
  const [entrada] = await dataSource.query<EntradaFechada[]>(
    `SELECT ${COLUMNS} FROM registro.auditoria WHERE id = $1`,
    [id],
  );
  const resource = resources.find(({ definition }) => definition.id === entrada?.entidad);
  if (!entrada || !resource || !tienePermiso(rol, resource.definition.permiso)) {
    throw new DomainError('notFound', 'cambio_desconocido', 'No existe ese cambio.');
  }
  return { entrada, resource };
}

/** The last deletion of a record. */
export async function findUltimoBorrado(dataSource: DataSource, id: string): Promise<string | undefined> {
  const [row] = await dataSource.query<{ id: string }[]>(
    `SELECT id FROM registro.auditoria WHERE entidad_id = $1 AND accion = 'borrar' ORDER BY id DESC LIMIT 1`,
    [id],
  );
  return row?.id;
}

/** The fields that people type into a form, without passwords. */
export function fieldsIn({ fields }: ResourceDefinition, names: readonly string[]): string[] {
  return names.filter((name) => fields.find((field) => field.name === name)?.type !== 'password');
}

/** Another record that is named may be gone by now: the words of the API about ids help nobody. */
export function explained(error: unknown, { fields }: ResourceDefinition): unknown {
  if (!(error instanceof DomainError)) return error;
  const named = error.errores.map(({ campo }) => fields.find(({ name, reference }) => name === campo && reference));
  const field = named.find((one) => one !== undefined);
  if (!field) return error;
  return new DomainError(
    'conflict',
    'nombrado_borrado',
    `El registro que estaba en «${field.label}» ya no existe: restáurelo primero.`,
  );
}
