import { isDeepStrictEqual } from 'node:util';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';

/** Columns that follow from others, as a kind of record declares them. */
interface Derived<E> {
  derived?(registro: E): Partial<E>;
}

/** What is written of a record. */
export function rowOf<E extends object>(kind: Derived<E>, registro: E): QueryDeepPartialEntity<E> {
  return { ...registro, ...kind.derived?.(registro) };
}

/** The others stay unwritten: the application's role may not write all of them. */
export function changedColumns<E extends object>(kind: Derived<E>, antes: E, despues: E): QueryDeepPartialEntity<E> {
  const before = rowOf(kind, antes) as Record<string, unknown>;
  const changed = Object.entries(rowOf(kind, despues)).filter(
    ([name, value]) => !isDeepStrictEqual(value, before[name]),
  );
  return Object.fromEntries(changed) as QueryDeepPartialEntity<E>;
}
