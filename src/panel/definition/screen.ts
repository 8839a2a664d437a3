import type { Choices } from './field.js';
import type { Grupo } from './menu.js';

/** What the pages know of a field, beside what AdminJS tells them of it. */
export interface FieldScreen {
  label: string;
  /** What a form says below it: the format that is expected. */
  hint?: string | undefined;
  /** The same where a record is changed, if it says more. */
  editHint?: string | undefined;
  /** Whether a new record can't do without it. */
  isRequired: boolean;
  /** A day, and the hour if it matters, by the authority's clock. */
  isInstant: boolean;
  /** A list of things, one a line. */
  isLines: boolean;
  /** What a form offers for it, where that is more than a few words. */
  choices?: Choices | undefined;
  /** What a person reads for each of its values. */
  values?: Readonly<Record<string, string>> | undefined;
  /** Which of them are told apart at a glance. */
  tones?: Readonly<Record<string, 'good' | 'bad'>> | undefined;
  /** In which its instants are told. */
  zonaHoraria: string;
}

/** What the pages know of one kind of record. */
export interface ResourceScreen {
  /** How a person calls one of them, and all: "persona", "Personas". */
  uno: string;
  varios: string;
  /** One of them with its article, where there is one: "la persona". */
  nombre: string;
  /** What it stands among in the menu. */
  grupo: Grupo;
  /** The field of a list that leads to the record. */
  link: string;
  /** Where it leads to, if that is no page of these scripts: an address with `{id}`. */
  pagina?: string | undefined;
  /** What the question before a deletion says of one that stays, out of use; absent where it goes for good. */
  borrado?: string | undefined;
  /** Fields a list may show beside those it shows by itself. */
  optional: readonly string[];
  presets: readonly Preset[];
  /** What else is done from the page of one record. */
  links: readonly RecordLink[];
}

/** What a button of a record's page does. */
export interface OfferedAccion {
  nombre: string;
  label: string;
  /** Its button stands in the rows of what belongs to the record, not at its head. */
  isOfRow: boolean;
  /** It can't be taken back. */
  isDanger: boolean;
  /** What is asked before it is done. */
  pregunta?: Pregunta | undefined;
  /** What it needs to know, asked for in a form. */
  fields: readonly OfferedField[];
}

/** What is asked before something is done to a record. */
export interface Pregunta {
  title: string;
  text: string;
  /** The answer that does it. */
  confirm: string;
}

/** A field of such a form. */
export interface OfferedField {
  name: string;
  type: string;
  screen: FieldScreen;
}

/** A list one click away. */
export interface Preset {
  label: string;
  /** By field. Of a field of days it may be {@link DayRange}. */
  filters: Readonly<Record<string, string | DayRange>>;
}

/** Days counted from today, as the authority's calendar has it: `{ from: -6, to: 0 }` are the last seven. */
export interface DayRange {
  from: number;
  to: number;
}

/** Leads to the list of the records of another kind whose `field` is this record's `own`. */
export function listLink(label: string, resource: string, field: string, own = field): RecordLink {
  return { label, href: `/admin/resources/${resource}?filters.${field}={${own}}` };
}

/** An address, and what is sent to it, with `{field}` in the place of a field of the record. */
export interface RecordLink {
  label: string;
  href: string;
  /** A page that is none of these scripts. */
  esPagina?: true;
  /** A form sent to the address, in a tab of its own: what it holds stays out of addresses and logs. */
  form?: Readonly<Record<string, string>>;
}
