import { Resource } from '@adminjs/typeorm';
import { isUUID } from 'class-validator';
import { BaseRecord, Filter, type ActionContext } from 'adminjs';
import type { BaseEntity, DataSource, ObjectLiteral, Repository } from 'typeorm';
import { Reads } from '../../core/database/reads.js';
import { refuseTooWide } from '../../core/database/too-wide.js';
import { actorOf, lectorOf, type Viewer } from '../panel-admin.js';
import type { FormParams, ListPlot, ResourceDefinition, Writes } from '../definition/definition.js';
import { FieldProperty } from '../definition/field.js';
import { isUnstorable, NOTHING, type FilterValue, type ListQuery } from '../definition/filters.js';
import { labelOf } from '../definition/labels.js';
import { COUNT_CAP, pageOf } from '../definition/page.js';
import type { WriteErrors } from './write-errors.js';

/** As many records are read at once for an export. */
export const BATCH = 1_000;
/** As many as a picker shows. */
const FOUND_AT_MOST = 50;
/**
 * As many are asked for by a search, however few are wanted: for a handful the planner, which takes every text for one that
 * a ten-thousandth of the rows hold, walks the whole table in its order instead of looking the text up.
 */
const ENOUGH = 100;

/** Which part of a list, in which order. */
export interface ListOptions {
  limit?: number;
  offset?: number;
  sort?: Sort;
}

/** The order of a list. */
export interface Sort {
  sortBy?: string;
  direction?: 'asc' | 'desc';
}

type Fields = ReturnType<Resource['properties']>;

/**
 * One kind of record in the panel. Reads ask the database, bounded whatever the table holds; writes go through the
 * feature's service, so that rules, trail and errors are the API's.
 */
export class RegistroResource extends Resource {
  private readonly fields: FieldProperty[];
  private readonly repository: Repository<ObjectLiteral>;

  constructor(
    readonly definition: ResourceDefinition,
    private readonly reads: Reads,
    private readonly writeErrors: WriteErrors,
  ) {
    const repository = reads.primary.getRepository(definition.entity);
    // The adapter asks for an entity that knows its own repository; ours are plain classes.
    super({ name: definition.id, getRepository: () => repository } as unknown as typeof BaseEntity);
    this.repository = repository;
    const editable = new Set([...definition.create, ...definition.edit]);
    this.fields = definition.fields.map((field, place) => new FieldProperty(field, place, editable.has(field.name)));
  }

  override id(): string {
    return this.definition.id;
  }

  override properties(): Fields {
    return this.fields as unknown as Fields;
  }

  override property(path: string): Fields[number] {
    return this.fields.find((field) => field.path() === path) as unknown as Fields[number];
  }

  /** {@link COUNT_CAP} means that many or more. */
  override count(filter: Filter, viewer?: Viewer): Promise<number> {
    return refuseTooWide(this.reads.run(lectorOf(viewer), (source) => this.countIn(source, filter)));
  }

  private async countIn(source: DataSource, filter: Filter): Promise<number> {
    const query = (await this.filtered(source, filter)).select('1', 'uno').orderBy().limit(COUNT_CAP);
    const [sql, parameters] = query.getQueryAndParameters();
    const counted = `SELECT count(*)::int AS total FROM (${sql}) AS filas`;
    const [row] = await source.query<{ total: number }[]>(counted, parameters);
    return row?.total ?? 0;
  }

  override async find(
    filter: Filter,
    { limit = 10, offset = 0, sort = {} }: ListOptions,
    viewer?: Viewer,
  ): Promise<BaseRecord[]> {
    const page = pageOf(limit, offset);
    if (!page) return [];
    const records = await refuseTooWide(
      this.reads.run(lectorOf(viewer), async (source) =>
        this.completed(
          source,
          await this.sorted(await this.filtered(source, filter), sort)
            .limit(page.limit)
            .offset(page.offset)
            .getMany(),
        ),
      ),
    );
    return records.map((record) => this.toRecord(record));
  }

  /** What stands above a list, narrowed as it is. */
  async plot(filters: Readonly<Record<string, unknown>>, viewer?: Viewer): Promise<ListPlot | null> {
    const draw = this.definition.plot?.bind(this.definition);
    if (!draw) return null;
    const filter = new Filter(filters, this);
    return refuseTooWide(
      this.reads.run(lectorOf(viewer), async (source) => draw(await this.filtered(source, filter), filters)),
    );
  }

  /** Every record of a list in its order, read a batch at a time: no connection waits for a slow reader. */
  async *all(filter: Filter, sort: Sort, viewer?: Viewer): AsyncGenerator<BaseRecord[]> {
    const lector = lectorOf(viewer);
    for (let last: FormParams | undefined; ;) {
      const rows = await refuseTooWide(this.reads.run(lector, (source) => this.batchAfter(last, source, filter, sort)));
      yield rows.map((row) => this.toRecord(row));
      if (rows.length < BATCH) return;
      last = rows.at(-1);
    }
  }

  private async batchAfter(
    last: FormParams | undefined,
    source: DataSource,
    filter: Filter,
    sort: Sort,
  ): Promise<ObjectLiteral[]> {
    const { column, way } = this.order(sort);
    const query = this.sorted(await this.filtered(source, filter), sort).limit(BATCH);
    if (last) {
      const sign = way === 'ASC' ? '>' : '<';
      query.andWhere(`(r.${column}, r.id) ${sign} (:ultimo, :ultimoId)`, {
        ultimo: last[column],
        ultimoId: last['id'],
      });
    }
    return this.completed(source, await query.getMany());
  }

  /** The records a picker offers for what was typed into it. */
  async search(text: string): Promise<BaseRecord[]> {
    return (await this.searchEntities(text, FOUND_AT_MOST)).map((record) => this.toRecord(record));
  }

  /** The same as the table holds them. */
  async searchEntities(text: string, limit: number): Promise<ObjectLiteral[]> {
    if (isUnstorable(text)) return [];
    const query = this.repository.createQueryBuilder('r').limit(Math.max(limit, ENOUGH));
    if (text.trim()) await this.definition.search(query, text.trim());
    return (await refuseTooWide(this.sorted(query, {}).getMany())).slice(0, limit);
  }

  override async findOne(id: string, viewer?: Viewer): Promise<BaseRecord | null> {
    const record = await this.findEntity(id, viewer);
    if (!record) return null;
    await this.completed(this.reads.primary, [record]);
    return this.toRecord(record);
  }

  private async completed(source: DataSource, records: ObjectLiteral[]): Promise<ObjectLiteral[]> {
    if (records.length > 0) await this.definition.complete?.(source, records);
    return records;
  }

  /** AdminJS asks with whatever a form sent: what is no id is the id of nothing. */
  override async findMany(given: string[]): Promise<BaseRecord[]> {
    const ids = given.filter((id) => isUUID(id, 'loose'));
    const found = await this.repository.createQueryBuilder('r').where('r.id = ANY(:ids::uuid[])', { ids }).getMany();
    return found.map((record) => this.toRecord(record));
  }

  override async create(params: FormParams, context?: ActionContext): Promise<FormParams> {
    // What was left empty is refused as empty, not as missing.
    const given = Object.fromEntries(this.definition.create.map((name) => [name, params[name] ?? '']));
    return this.write(context, async (writes, actor) => writes.create(actor, given));
  }

  override async update(id: string, params: FormParams = {}, context?: ActionContext): Promise<FormParams> {
    const before = await this.findEntity(id);
    if (!before) throw this.writeErrors.gone();
    const cambios = Object.fromEntries(
      this.definition.edit.flatMap((name) => (isChange(before[name], params[name]) ? [[name, params[name]]] : [])),
    );
    if (Object.keys(cambios).length === 0) return this.toParams(before);
    const cual = { id, aceptadas: [Number(params['version'])] };
    return this.write(context, async (writes, actor) => writes.update(actor, cual, cambios), id);
  }

  override async delete(id: string, context?: ActionContext): Promise<void> {
    await this.write(
      context,
      async (writes, actor) => {
        if (!writes.delete) throw this.writeErrors.readOnly();
        await writes.delete(actor, { id });
        return {};
      },
      id,
    );
  }

  /** The record as its table holds it; null too where there is one that `viewer` must not know of. */
  findEntity(id: string, _viewer?: Viewer): Promise<ObjectLiteral | null> {
    return isUUID(id, 'loose') ? this.repository.findOneBy({ id }) : Promise.resolve(null);
  }

  protected toRecord(record: ObjectLiteral): BaseRecord {
    return new BaseRecord(this.toParams(record), this);
  }

  /** A failed save must reach AdminJS as its own kind of error: any other it takes for a success. */
  private async write(
    context: ActionContext | undefined,
    work: (writes: Writes, actor: ReturnType<typeof actorOf>) => Promise<ObjectLiteral>,
    id?: string,
  ): Promise<FormParams> {
    try {
      const { writes } = this.definition;
      if (!writes) throw this.writeErrors.readOnly();
      return this.toParams(await work(writes, actorOf(context)));
    } catch (error) {
      throw await this.writeErrors.translate(error, id);
    }
  }

  /** What the browser gets of a record: its fields, never another column. */
  private toParams(record: ObjectLiteral): FormParams {
    const extras = this.definition.extras?.(record) ?? {};
    const values = { ...record, ...extras, titulo: 'id' in record ? this.definition.title(record) : undefined };
    return Object.fromEntries(
      this.fields.flatMap((field) => {
        const value = (values as FormParams)[field.path()];
        return value === undefined ? [] : [[field.path(), value]];
      }),
    );
  }

  private async filtered(source: DataSource, filter: Filter): Promise<ListQuery> {
    const query = source.getRepository(this.definition.entity).createQueryBuilder('r');
    const { filters } = this.definition;
    const valueOf = (name: string): FilterValue | undefined => filter.get(name)?.value;
    for (const { path, value } of Object.values(filter.filters)) {
      if (isUnstorable(value)) query.andWhere(NOTHING);
      else if (Object.hasOwn(filters, path))
        await filters[path]?.(query, value, labelOf(this.definition, path), valueOf);
    }
    return query;
  }

  private sorted(query: ListQuery, sort: Sort): ListQuery {
    const { column, way } = this.order(sort);
    query.orderBy(`r.${column}`, way);
    return column === 'id' ? query : query.addOrderBy('r.id', way);
  }

  /** What was asked for, if it can be sorted by that, and otherwise the list's own order. */
  private order({ sortBy, direction }: Sort): { column: string; way: 'ASC' | 'DESC' } {
    const { fields, sort } = this.definition;
    const columnOf = (name: string | undefined): string | undefined => fields.find((f) => f.name === name)?.sortedBy;
    const column = columnOf(sortBy);
    const [by, order] = column ? [column, direction] : [columnOf(sort.sortBy) ?? 'id', sort.direction];
    return { column: by, way: order === 'asc' ? 'ASC' : 'DESC' };
  }
}

/** An empty password field means: no password. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function isChange(before: unknown, value: unknown): boolean {
  if (value === undefined) return false;
  return before === undefined ? isGiven(value) : withPlainBreaks(value ?? '') !== withPlainBreaks(before);
}

/** Browsers send each line break of a form as two characters, whatever it was. */
function withPlainBreaks(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value;
}
