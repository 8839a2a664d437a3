import type { BasePropertyJSON, RecordJSON } from 'adminjs';
import { textOf } from '../lib/panel';

/** What a form holds, by field, as it is sent. */
export type FormValues = Readonly<Record<string, string>>;

/** What a record holds in the fields of a form. */
export function valuesOf(properties: readonly BasePropertyJSON[], record: RecordJSON | undefined): FormValues {
  return Object.fromEntries(properties.map((property) => [property.name, valueOf(property, record)]));
}

function valueOf({ name, type }: BasePropertyJSON, record: RecordJSON | undefined): string {
  const value = record && textOf(record, name);
  return type === 'boolean' ? String(value === 'true') : (value ?? '');
}

/** The fields in which two states differ. */
export function changedFields(before: FormValues, after: FormValues): string[] {
  return Object.keys(after).filter((name) => after[name] !== (before[name] ?? ''));
}
