import type { BasePropertyJSON } from 'adminjs';
import React, { type ReactElement } from 'react';
import { fieldOf } from '../lib/panel';
import type { Columns } from './columns';

type Direction = 'asc' | 'desc';

interface SortChoiceProps {
  columns: Columns;
  sortBy: string;
  direction: Direction;
  onSort: (sortBy: string, direction: Direction) => void;
}

/** What a list is sorted by, where its columns have no headings to press: on a small screen. */
export function SortChoice({ columns, sortBy, direction, onSort }: SortChoiceProps): ReactElement | null {
  const sortable = columns.all.filter(({ isSortable }) => isSortable);
  if (sortable.length === 0) return null;
  return (
    <label className="rg-sort-choice">
      Ordenar por{' '}
      <select
        value={`${sortBy} ${direction}`}
        onChange={({ target }) => {
          const [field, way] = target.value.split(' ') as [string, Direction];
          onSort(field, way);
        }}
      >
        {sortable.flatMap((property) =>
          waysOf(property).map(([way, words]) => (
            <option key={`${property.name} ${way}`} value={`${property.name} ${way}`}>
              {fieldOf(property).label}, {words}
            </option>
          )),
        )}
      </select>
    </label>
  );
}

/** Instants and days from the newest, as somebody looks for them; everything else from its beginning. */
function waysOf({ type }: BasePropertyJSON): [Direction, string][] {
  const isWhen = type === 'datetime' || type === 'date';
  return isWhen
    ? [
        ['desc', 'lo último primero'],
        ['asc', 'lo más antiguo primero'],
      ]
    : [
        ['asc', 'ascendente'],
        ['desc', 'descendente'],
      ];
}
