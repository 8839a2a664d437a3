import type { RecordKind, TrailedRecord } from '../../core/records/trailed-records.js';
import { ACTUALIZADO_EN, CREADO_EN, ID, RELACIONADOS, TITULO, VERSION } from './common-fields.js';
import type { PanelContext, ResourceDefinition } from './definition.js';

/** What is special about one kind of trailed record in the panel. */
export interface RecordPanel<E extends TrailedRecord> extends Pick<
  ResourceDefinition<E>,
  | 'varios'
  | 'grupo'
  | 'icon'
  | 'permiso'
  | 'permisoDeCambio'
  | 'fields'
  | 'list'
  | 'exported'
  | 'link'
  | 'filters'
  | 'presets'
  | 'links'
  | 'tools'
  | 'title'
  | 'shortTitle'
  | 'parts'
  | 'detail'
  | 'search'
  | 'acciones'
  | 'extras'
  | 'isGone'
  | 'borrado'
  | 'complete'
> {
  kind: RecordKind<E>;
  /** What the record was when it was created: "Registrada". */
  creado?: string;
  /** What the forms hold: a new record's what the list shows, an edited one's the same as a new one's, unless said. */
  create?: readonly string[];
  edit?: readonly string[];
  /** Absent for what the panel only shows. */
  writes?: ResourceDefinition<E>['writes'];
}

/**
 * The panel's definition of a trailed record: its own fields, then those that every record has. The page of one shows
 * them all but what is only written, as passwords, and what names the record.
 */
export function recordResource<E extends TrailedRecord>(
  context: PanelContext,
  { kind, creado, create, edit, ...own }: RecordPanel<E>,
): ResourceDefinition<E> {
  const related = context.relatedOf(kind.entidad);
  const creadoEn = creado ? { ...CREADO_EN, screenLabel: creado } : CREADO_EN;
  const shown = own.fields.filter(({ isWriteOnly }) => !isWriteOnly).map(({ name }) => name);
  return {
    ...own,
    id: kind.entidad,
    entity: kind.entity,
    nombre: kind.nombre,
    uno: kind.nombre.replace(/^\w+ /, ''),
    fields: [ID, ...own.fields, TITULO, VERSION, creadoEn, ACTUALIZADO_EN, ...(related ? [RELACIONADOS] : [])],
    list: [...own.list, CREADO_EN.name],
    create: create ?? own.list,
    edit: edit ?? create ?? own.list,
    show: [...shown, CREADO_EN.name, ACTUALIZADO_EN.name, ...(related ? [RELACIONADOS.name] : [])],
    sort: { sortBy: CREADO_EN.name, direction: 'desc' },
    ...(related && { related: ({ id }: E) => related(id) }),
  };
}
