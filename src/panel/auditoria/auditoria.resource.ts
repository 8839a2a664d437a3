import { isUUID } from 'class-validator';
import { BaseRecord, type Filter } from 'adminjs';
import type { ObjectLiteral } from 'typeorm';
import type { Reads } from '../../core/database/reads.js';
import { refuseTooWide } from '../../core/database/too-wide.js';
import { narrowToNombre, TrailQuery, type TrailPage } from '../../modules/auditoria/trail-query.js';
import { lectorOf, seesUsuarios, type Viewer } from '../panel-admin.js';
import type { Entrada, TrailReader } from './legible.js';
import type { Mencion } from './nombres.js';
import { daysBetween, isUnstorable, unreadableFilter } from '../definition/filters.js';
import type { ResourceDefinition } from '../definition/definition.js';
import { labelOf } from '../definition/labels.js';
import { COUNT_CAP, pageOf, type Page } from '../definition/page.js';
import { BATCH, RegistroResource, type ListOptions, type Sort } from '../resources/registro.resource.js';
import type { WriteErrors } from '../resources/write-errors.js';

/** No record has it. */
const NIL = '00000000-0000-0000-0000-000000000000';

/** The trail, filed infractions included, latest first. Nobody can change it. */
export class AuditoriaResource extends RegistroResource {
  constructor(
    definition: ResourceDefinition,
    private readonly trailReads: Reads,
    private readonly zonaHoraria: string,
    private readonly reader: TrailReader,
    writeErrors: WriteErrors,
  ) {
    super(definition, trailReads, writeErrors);
  }

  override async count(filter: Filter, viewer?: Viewer): Promise<number> {
    const trail = await this.narrowed(filter, viewer);
    const sql = trail.countSql(COUNT_CAP);
    const [row] = await refuseTooWide(
      this.trailReads.run(lectorOf(viewer), (source) => source.query<{ total: number }[]>(sql, trail.values)),
    );
    return row?.total ?? 0;
  }

  override async find(
    filter: Filter,
    { limit = 10, offset = 0, sort }: ListOptions,
    viewer?: Viewer,
  ): Promise<BaseRecord[]> {
    const page = pageOf(limit, offset);
    if (!page) return [];
    const rows = await this.rows(viewer, await this.narrowed(filter, viewer), { ...page, way: wayOf(sort) });
    return this.toRecords(rows, viewer);
  }

  override async *all(filter: Filter, sort: Sort, viewer?: Viewer): AsyncGenerator<BaseRecord[]> {
    const way = wayOf(sort);
    for (let last: Entrada | undefined; ;) {
      const trail = await this.narrowed(filter, viewer);
      if (last) trail.after(last, way);
      const rows = await this.rows(viewer, trail, { way, limit: BATCH });
      yield await this.toRecords(rows, viewer);
      if (rows.length < BATCH) return;
      last = rows.at(-1);
    }
  }

  override async findOne(id: string, viewer?: Viewer): Promise<BaseRecord | null> {
    const row = await this.findEntity(id, viewer);
    return row ? (await this.toRecords([row], viewer))[0]! : null;
  }

  override async findEntity(id: string, viewer?: Viewer): Promise<Entrada | null> {
    if (!isUUID(id, 'loose')) return null;
    const trail = this.visible(viewer);
    trail.add((p) => `r.id = ${p}`, id);
    const rows = await this.rows(viewer, trail, { way: 'DESC', limit: 1 });
    return rows[0] ?? null;
  }

  /** No picker offers entries of the trail, and nothing refers to one. */
  override async searchEntities(): Promise<ObjectLiteral[]> {
    return [];
  }

  override async findMany(): Promise<BaseRecord[]> {
    return [];
  }

  /** What was done to one record, the latest first. */
  findHistory({ entidad, id }: Mencion, { limit, offset }: Page, viewer: Viewer): Promise<Entrada[]> {
    const trail = this.visible(viewer);
    trail.add((p) => `r.entidad_id = ${p}`, id);
    trail.add((p) => `r.entidad = ${p}`, entidad);
    return this.rows(viewer, trail, { way: 'DESC', limit, offset });
  }

  /** Put into words together: what they name is looked up once. */
  private async toRecords(rows: Entrada[], viewer: Viewer): Promise<BaseRecord[]> {
    const legibles = await this.reader.read(rows, viewer);
    return rows.map((row, place) => {
      const { cambios, registro, quien, restaurable } = legibles[place]!;
      // As text: AdminJS would take objects apart.
      return this.toRecord({
        ...row,
        cambios: JSON.stringify(cambios),
        registro: JSON.stringify(registro),
        quien: JSON.stringify(quien),
        restaurable: restaurable && JSON.stringify(restaurable),
      });
    });
  }

  private rows(viewer: Viewer, trail: TrailQuery, page: TrailPage): Promise<Entrada[]> {
    const sql = trail.pageSql(page);
    return refuseTooWide(this.trailReads.run(lectorOf(viewer), (source) => source.query<Entrada[]>(sql, trail.values)));
  }

  /** What somebody may see of the trail. */
  private visible(viewer: Viewer): TrailQuery {
    const trail = new TrailQuery();
    if (!seesUsuarios(viewer)) trail.withoutUsuarios();
    return trail;
  }

  private async narrowed(filter: Filter, viewer: Viewer): Promise<TrailQuery> {
    const trail = this.visible(viewer);
    const text = (path: string): string | undefined => {
      const value = filter.get(path)?.value;
      return typeof value === 'string' && value !== '' && !isUnstorable(value) ? value : undefined;
    };
    const isVain = Object.values(filter.filters).some(({ value }) => isUnstorable(value));
    if (isVain) trail.add((p) => `r.entidad_id = ${p}`, NIL);
    for (const path of ['entidad', 'accion'] as const) {
      const value = text(path);
      if (value) trail.add((p) => `r.${path} = ${p}`, value);
    }
    const id = text('entidad_id');
    if (id && !isUUID(id, 'loose'))
      throw unreadableFilter(labelOf(this.definition, 'entidad_id'), 'el identificador de un registro');
    if (id) trail.add((p) => `r.entidad_id = ${p}`, id);
    const quien = text('actor_nombre');
    if (quien) await narrowToNombre(this.trailReads.primary, trail, quien);
    const [desde, hasta] = daysBetween(
      filter.get('creado_en')?.value,
      this.zonaHoraria,
      labelOf(this.definition, 'creado_en'),
    );
    if (desde !== undefined) trail.add((p) => `r.creado_en >= ${p}`, new Date(desde));
    if (hasta !== undefined) trail.add((p) => `r.creado_en < ${p}`, new Date(hasta));
    return trail;
  }
}

function wayOf(sort: Sort | undefined): 'ASC' | 'DESC' {
  return sort?.direction === 'asc' ? 'ASC' : 'DESC';
}
