import type { BaseRecord } from 'adminjs';
import { LocalInstant } from '../../core/xlsx/sheet.js';
import type { ResourceDefinition } from '../definition/definition.js';
import type { Field } from '../definition/field.js';
import { labelOf, valueLabelOf } from '../definition/labels.js';
import type { RegistroResource } from '../resources/registro.resource.js';
import { localClock, type LocalClock } from './local-clock.js';

/** What a file holds of a record: a text, or an instant as the authority's clock shows it. */
export type ExportCell = string | LocalInstant;

/** The records that others name, by id. */
export type Named = ReadonlyMap<string, BaseRecord>;

/** One column of a file, in one or several cells. */
interface Column {
  headers: string[];
  cells: (record: BaseRecord, named: Named) => ExportCell[];
}

/** How a list becomes the rows of a file: an id, a reference where there is one, and the list's own columns. */
export class ExportColumns {
  private readonly columns: Column[];
  private readonly references: { name: string; target: RegistroResource }[] = [];

  constructor(resource: RegistroResource, resources: readonly RegistroResource[], zonaHoraria: string) {
    const { definition } = resource;
    const clock = localClock(zonaHoraria);
    const first = ['id', 'referencia'].filter((name) => definition.fields.some((field) => field.name === name));
    const names = [...new Set([...first, ...(definition.exported ?? definition.list)])];
    this.columns = names.map((name) => {
      const field = definition.fields.find((known) => known.name === name)!;
      const target = resources.find((other) => other.id() === field.reference);
      if (!target) return plainColumn(definition, field, clock);
      this.references.push({ name, target });
      return referenceColumn(field, target.definition);
    });
  }

  get headers(): string[] {
    return this.columns.flatMap(({ headers }) => headers);
  }

  /** The rows of one batch; what its records name is read at once. */
  async rowsOf(records: readonly BaseRecord[]): Promise<ExportCell[][]> {
    const named = new Map<string, BaseRecord>();
    for (const { name, target } of this.references) {
      const ids = [...new Set(records.map((record) => record.get(name) as string))];
      for (const found of await target.findMany(ids)) named.set(found.id(), found);
    }
    return records.map((record) => this.columns.flatMap(({ cells }) => cells(record, named)));
  }
}

const headerOf = ({ label, screenLabel = label }: Field): string => screenLabel;

/** An instant is told twice: for programs, and for spreadsheets, which know of no zones. */
function plainColumn(definition: ResourceDefinition, field: Field, clock: LocalClock): Column {
  const header = headerOf(field);
  if (field.type === 'datetime') {
    return {
      headers: [header, `${header} (hora local)`],
      cells: (record) => {
        const value = record.get(field.name) as Date | null | undefined;
        return value ? [clock.iso(value), clock.wall(value)] : ['', ''];
      },
    };
  }
  return { headers: [header], cells: (record) => [textOf(definition, field, record.get(field.name))] };
}

/** A named record in one column for each field by which people tell it from others. */
function referenceColumn(field: Field, target: ResourceDefinition): Column {
  const parts = target.parts ?? [target.link];
  const header = headerOf(field);
  return {
    headers: parts.map((part) => (parts.length === 1 ? header : `${header}: ${labelOf(target, part).toLowerCase()}`)),
    cells: (record, named) => {
      const found = named.get(record.get(field.name) as string);
      return parts.map((part) => (found?.get(part) as string | undefined) ?? '');
    },
  };
}

function textOf(definition: ResourceDefinition, { name, type }: Field, value: unknown): string {
  if (type === 'mixed') return (JSON.parse(value as string) as { texto: string }).texto;
  if (typeof value === 'boolean') return valueLabelOf(definition, name, String(value)) ?? (value ? 'Sí' : 'No');
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  return valueLabelOf(definition, name, value) ?? value;
}
