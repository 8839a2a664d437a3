import { isUUID } from 'class-validator';
import type { DataSource, ObjectLiteral } from 'typeorm';
import type { ResourceDefinition } from '../definition/definition.js';
import { MODULE_TRAIL_TITLES } from '../../modules/modules.js';
import { puede, type Viewer } from '../panel-admin.js';

/** What a person reads, and where it leads if there is such a place. */
export interface Nombrado {
  texto: string;
  href?: string;
}

/** That some text names a record. */
export interface Mencion {
  entidad: string;
  id: string;
}

/** What records are called that are named by their ids, those that were deleted too. */
export class Nombres {
  constructor(
    private readonly found: ReadonlyMap<string, Nombrado>,
    private readonly gone: ReadonlySet<string>,
    private readonly definitions: readonly ResourceDefinition[],
  ) {}

  of({ entidad, id }: Mencion): Nombrado {
    const uno = this.definitions.find((definition) => definition.id === entidad)?.uno ?? 'registro';
    return this.found.get(keyOf({ entidad, id })) ?? { texto: `${uno} sin nombre conocido` };
  }

  /** Whether it was deleted, its row as well or not. */
  isGone(mencion: Mencion): boolean {
    return this.gone.has(keyOf(mencion)) || this.of(mencion).href === undefined;
  }

  /** Undefined where nobody knows, or not this reader. */
  known(mencion: Mencion): Nombrado | undefined {
    return this.found.get(keyOf(mencion));
  }

  /** Of a record of whatever kind. */
  ofAny(id: string): Nombrado {
    const kind = this.definitions.find(({ id: entidad }) => this.found.has(keyOf({ entidad, id })));
    return this.of({ entidad: kind?.id ?? '', id });
  }
}

/**
 * Reads what all these records are called: one question for each kind of record and one for those that are gone, whose
 * names their deletion keeps in the trail. What `viewer` may not see has no name for him.
 */
export async function findNombres(
  dataSource: DataSource,
  definitions: readonly ResourceDefinition[],
  viewer: Viewer,
  menciones: readonly Mencion[],
): Promise<Nombres> {
  const found = new Map<string, Nombrado>();
  const gone: string[] = [];
  const kept = new Set<string>();
  for (const definition of definitions) {
    const ids = idsOf(menciones, definition.id);
    if (ids.size === 0 || definition.id === 'auditoria' || !viewer || !puede(definition.permiso)(viewer)) continue;
    for (const record of await findAlive(dataSource, definition, [...ids])) {
      const mencion = { entidad: definition.id, id: record['id'] as string };
      found.set(keyOf(mencion), { texto: nameOf(definition, record), href: hrefOf(mencion) });
      if (definition.isGone?.(record)) kept.add(keyOf(mencion));
      ids.delete(mencion.id);
    }
    gone.push(...ids);
  }
  for (const [entidad, column] of Object.entries(MODULE_TRAIL_TITLES)) {
    const ids = idsOf(menciones, entidad);
    if (ids.size === 0 || !viewer || !puede('consultar')(viewer)) continue;
    for (const { id, texto } of await findTitles(dataSource, entidad, column, [...ids])) {
      found.set(keyOf({ entidad, id }), { texto });
      ids.delete(id);
    }
    gone.push(...ids);
  }
  for (const { entidad, entidad_id: id, antes } of await findDeleted(dataSource, gone)) {
    const definition = definitions.find((one) => one.id === entidad);
    const key = keyOf({ entidad, id });
    const texto = definition ? nameOf(definition, antes) : (antes[MODULE_TRAIL_TITLES[entidad] ?? ''] as unknown);
    if (typeof texto === 'string' && !found.has(key)) found.set(key, { texto });
  }
  return new Nombres(found, kept, definitions);
}

/** What a person calls a record, whether it comes from its table or from the trail. */
export function nameOf(definition: ResourceDefinition, record: ObjectLiteral): string {
  const instants = definition.fields.filter(
    ({ name, type }) => type === 'datetime' && typeof record[name] === 'string',
  );
  const revived = Object.fromEntries(instants.map(({ name }) => [name, new Date(record[name] as string)]));
  return (definition.shortTitle ?? definition.title)({ ...record, ...revived });
}

export function isMencion(value: unknown): value is string {
  return typeof value === 'string' && isUUID(value, 'loose');
}

function idsOf(menciones: readonly Mencion[], wanted: string): Set<string> {
  return new Set(menciones.filter(({ entidad }) => entidad === wanted).map(({ id }) => id));
}

/** What records are called that have no section in the panel. */
function findTitles(
  dataSource: DataSource,
  entidad: string,
  column: string,
  ids: string[],
): Promise<{ id: string; texto: string }[]> {
  return dataSource.query(`SELECT id, ${column} AS texto FROM registro.${entidad} WHERE id = ANY($1::uuid[])`, [ids]);
}

function findAlive(dataSource: DataSource, { entity }: ResourceDefinition, ids: string[]): Promise<ObjectLiteral[]> {
  const query = dataSource.getRepository(entity).createQueryBuilder('r');
  return query.where('r.id = ANY(:ids::uuid[])', { ids }).getMany();
}

interface Deleted {
  entidad: string;
  entidad_id: string;
  antes: ObjectLiteral;
}

/** The last thing known of records that were deleted, the latest deletion first. */
async function findDeleted(dataSource: DataSource, ids: readonly string[]): Promise<Deleted[]> {
  if (ids.length === 0) return [];
  return dataSource.query<Deleted[]>(
    `SELECT entidad, entidad_id, antes FROM registro.auditoria
     WHERE entidad_id = ANY($1::uuid[]) AND accion = 'borrar' AND antes IS NOT NULL ORDER BY id DESC`,
    [ids],
  );
}

function hrefOf({ entidad, id }: Mencion): string {
  return `/admin/resources/${entidad}/records/${id}/show`;
}

function keyOf({ entidad, id }: Mencion): string {
  return `${entidad} ${id}`;
}
