import type { Type } from '@nestjs/common';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Actor } from '../../core/auth/principal.js';
import type { StepDrawing } from '../../core/plots/steps.js';
import type { Permiso } from '../../core/auth/permisos.js';
import type { Cual, Restaurado } from '../../core/records/trailed-records.js';
import type { Field } from './field.js';
import type { FieldFilter, ListQuery } from './filters.js';
import type { Grupo } from './menu.js';
import type { Pregunta, Preset, RecordLink } from './screen.js';

/** What a form sent, by field. */
export type FormParams = Record<string, unknown>;

/** How records are written: through the feature's service, which holds the rules and keeps the trail. */
export interface Writes {
  /** @param restaurado a record that was deleted, which comes back */
  create(actor: Actor, params: FormParams, restaurado?: Restaurado): Promise<ObjectLiteral>;
  /** `cambios` holds only what differs from the record. */
  update(actor: Actor, cual: Cual, cambios: FormParams): Promise<ObjectLiteral>;
  /** Absent where nothing is ever deleted. */
  delete?(actor: Actor, cual: Cual): Promise<void>;
  /** Brings back one that {@link ResourceDefinition.isGone}; where rows go for good, `create` does. */
  restore?(actor: Actor, cual: Cual): Promise<void>;
}

/** What a module's definition may use of the running program. */
export interface PanelContext {
  dataSource: DataSource;
  zonaHoraria: string;
  /** As the authority's clock shows it, to the second. */
  formatInstant: (instant: Date) => string;
  /** Reads what names a record of this table, for the page that shows it; absent where nothing can. */
  relatedOf: (entidad: string) => ((id: string) => Promise<Related[]>) | undefined;
  /** A service of the application that serves the API. */
  service: <T>(type: Type<T>) => T;
}

/** Everything the panel knows of one kind of record. */
export interface ResourceDefinition<E extends ObjectLiteral = ObjectLiteral> {
  /** The name in addresses and in the trail. */
  id: string;
  /** How a person calls one of them, and all: "persona", "Personas". */
  uno: string;
  varios: string;
  /** One of them with its article, where they are deleted: "la persona". */
  nombre?: string;
  /** What it stands among in the menu. */
  grupo: Grupo;
  entity: EntityTarget<E>;
  /** Who may see the records and take them along as files. */
  permiso: Permiso;
  /** Who may change them, if there are writes: whoever may see them, unless said. */
  permisoDeCambio?: Permiso;
  icon: string;
  fields: readonly Field[];
  /** What lists, the page of one record and the forms show, in this order. */
  list: readonly string[];
  /** The columns of a file, where they are others than those of the list. */
  exported?: readonly string[];
  show: readonly string[];
  create: readonly string[];
  edit: readonly string[];
  /** The field of a list that leads to the record. */
  link: string;
  /** Where a list leads to, if the record has a page of its own beside the one that all have: an address with `{id}`. */
  pagina?: string;
  filters: Readonly<Record<string, FieldFilter>>;
  sort: { sortBy: string; direction: 'asc' | 'desc' };
  /** Lists that are one click away. */
  presets?: readonly Preset[];
  /** What else is done from the page of one record. */
  links?: readonly RecordLink[];
  /** How one record is called wherever it is named. */
  title: (record: E) => string;
  /** The same in the trail, where what tells it from others of the name is only in the way; the title unless said. */
  shortTitle?(record: E): string;
  /** The fields by which a file tells it from others, one column each; absent: the one that leads to it. */
  parts?: readonly string[];
  /** What tells it from others of that title, where it was searched for. */
  detail?: (record: E) => string;
  /** The search of everything leaves it out: its own list finds it. */
  isSearchedAlone?: boolean;
  /** Narrows a list to what was typed into a picker, or into the search of the list. */
  search(query: ListQuery, text: string): void | Promise<void>;
  /** Fields that are no columns. */
  extras?(record: E): FormParams;
  /** The same on the page of one record, for whom it is: `puede` tells what he may. */
  extrasFor?(record: E, puede: (permiso: Permiso) => boolean): FormParams;
  /** Draws what a list is narrowed to; null where there is nothing to draw. @param filters as its address says them */
  plot?(query: ListQuery, filters: Readonly<Record<string, unknown>>): Promise<ListPlot | null>;
  /** What else is done with the list as a whole, each on a page of its own. */
  tools?: readonly ListTool[];
  /** What else can be done to one record, by a button of its page. */
  acciones?: readonly RecordAccion<E>[];
  /** What the page of one record says beside its fields: links to what belongs to it. */
  related?(record: E): Promise<Related[]>;
  writes?: Writes;
  /** Whether a record was deleted whose row stays: it is changed no more until it is restored. */
  isGone?(record: E): boolean;
  /** What the question before a deletion says of such records. */
  borrado?: string;
  /** Adds to the records of a page what other tables hold of them, with one question. */
  complete?(source: DataSource, records: E[]): Promise<void>;
}

/** Leads to a page where something is done with a list as a whole. */
export interface ListTool {
  /** A name among AdminJS' actions. */
  nombre: string;
  label: string;
  href: string;
  permiso: Permiso;
}

/** What can be done to a record beside changing it. */
export interface RecordAccion<E> {
  /** In the address. */
  nombre: string;
  label: string;
  permiso: Permiso;
  /** Its button stands in the rows of {@link Related.tabla}, which say to which of them it is done. */
  isOfRow?: boolean;
  /** What it needs to know, asked for in a form; of a row, said by it. */
  fields?: readonly Field[];
  /** What is asked before; absent: nothing. */
  pregunta?(record: E): Pregunta;
  /** Whether it makes sense with this record, for the user who would do it. */
  isOffered(record: E, usuarioId: string): boolean;
  /** It can't be taken back: its button says so by its colour. One that is asked about first is so in any case. */
  isDanger?: true;
  /** Does it. @param cual with the version its user saw, where it has fields @returns what he is told */
  run(actor: Actor, cual: Cual, params: FormParams): Promise<string>;
}

/** What belongs to a record: others behind a link, or what is known of it from elsewhere. */
export interface Related {
  label: string;
  /** The list of them, where they are records. */
  href?: string;
  /** As a person reads it: "3", "más de 1.000". */
  total?: string;
  words?: readonly string[];
  tabla?: RelatedTable;
  /** How many there are of something, one bar each. */
  bars?: readonly { label: string; total: number; href: string }[];
  /** What changes by steps, drawn. */
  steps?: StepDrawing;
  /** What is counted by the bars, where that is not infractions. */
  counted?: string;
}

/** A list drawn as bars, above it. */
export interface ListPlot {
  label: string;
  /** What stands above the bars' names and numbers where they are read as a table. */
  heading: string;
  counted: string;
  bars: readonly { label: string; total: number; href: string }[];
}

/** Rows of something that is no record of its own, as prices. */
export interface RelatedTable {
  columnas: readonly string[];
  filas: readonly RelatedRow[];
}

export interface RelatedRow {
  celdas: readonly string[];
  /** What is special about it: "vigente". */
  marca?: string;
  /** What can be done to it by whom the record's page offers that, with the question before it. */
  accion?: { nombre: string; label: string; params: Readonly<Record<string, string>>; titulo: string; texto: string };
}

/** What a module knows of the records of another. Null where there is nothing to say. */
export interface RelatedReader {
  entidad: string;
  /** It says what the record itself is: it stands before the lists of what names it. */
  esDelRegistro?: true;
  read(dataSource: DataSource, id: string, zonaHoraria: string): Promise<Related | null>;
}
