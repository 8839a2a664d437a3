import type { PropertyType } from 'adminjs';
import type { RecordAccion, ResourceDefinition } from '../definition/definition.js';
import { ELEGIDOS, MOST_CHOSEN } from '../definition/general-filters.js';
import { SHORT_TEXT, type Accepted } from './accepted.js';

export const NOTHING: Accepted = new Map();

/** AdminJS' own sign that a list has to be read anew; its pages carry it along. */
const REFRESH = ['refresh', /^true$/] as const;

/** What a page may be opened with that is no list. */
export const PAGE_QUERY: Accepted = new Map([REFRESH]);

/** Ids, separated by commas. */
const CHOSEN = new RegExp(`^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,${MOST_CHOSEN - 1}}$`, 'i');

/** What a list, its page and its export may be asked: a part of it, an order, and the filters it has. */
export function listQuery({ fields, filters }: Pick<ResourceDefinition, 'fields' | 'filters'>): Accepted {
  const names = fields.map(({ name }) => name);
  const accepted = new Map<string, RegExp>([
    REFRESH,
    ['page', /^\d{1,6}$/],
    ['perPage', /^\d{1,4}$/],
    ['sortBy', new RegExp(`^(${names.join('|')})$`)],
    ['direction', /^(asc|desc)$/],
  ]);
  for (const name of Object.keys(filters)) {
    const { type } = fields.find((field) => field.name === name) ?? {};
    const ends = type === 'datetime' || type === 'date' ? ['~~from', '~~to'] : [''];
    for (const end of ['', ...ends]) accepted.set(`filters.${name}${end}`, SHORT_TEXT);
  }
  if (Object.hasOwn(filters, ELEGIDOS.name)) accepted.set(`filters.${ELEGIDOS.name}`, CHOSEN);
  return accepted;
}

/** How AdminJS' pages send that a field is empty; the other signs it knows stand for lists, which no field here is. */
const EMPTY = '__FORM_VALUE_NULL__';
/** As long as anybody types, and longer than every field may be: its own rule tells the rest. */
const TEXT = /^(?!__FORM_VALUE_EMPTY_)[^]{0,20000}$/;
const SHAPES: Partial<Record<PropertyType, RegExp>> = {
  boolean: new RegExp(`^(true|false|${EMPTY})?$`),
  number: new RegExp(`^(\\d{1,9}|${EMPTY})$`),
};

/** What a form may send: AdminJS' pages return the whole record, of which the resource takes what may be changed. */
export function formFields({ fields, create, edit }: Pick<ResourceDefinition, 'fields' | 'create' | 'edit'>): Accepted {
  // What somebody types for a number is refused by the field's own rule, at the field.
  const isTyped = (name: string): boolean => create.includes(name) || edit.includes(name);
  return new Map(
    fields.map(({ name, type }) => [name, type === 'number' && isTyped(name) ? TEXT : (SHAPES[type] ?? TEXT)]),
  );
}

/** What the form of an action sends, with the version its user saw. */
export function accionFields({ fields = [] }: Pick<RecordAccion<never>, 'fields'>): Accepted {
  return new Map([['version', SHAPES.number!], ...fields.map(({ name }) => [name, TEXT] as const)]);
}
