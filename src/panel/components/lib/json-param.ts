import type { RecordJSON } from 'adminjs';

/** A field that the server sends as text, because AdminJS would take objects apart. */
export function jsonParam<T>(record: RecordJSON | undefined, name: string, empty: T): T {
  const text = record?.params[name] as string | undefined;
  return text ? (JSON.parse(text) as T) : empty;
}
