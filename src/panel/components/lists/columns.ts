import type { BasePropertyJSON, ResourceJSON } from 'adminjs';
import { useState } from 'react';
import { screenOf } from '../lib/panel';

/** Which columns a list has, and who chooses them. */
export interface Columns {
  /** Those there are to choose from, in the order in which they stand. */
  all: BasePropertyJSON[];
  isShown: (name: string) => boolean;
  /** Whether a list shows it unless somebody chose otherwise. */
  isUsual: (name: string) => boolean;
  toggle: (name: string) => void;
}

/** The columns of a list, as this browser's user wants them. */
export function useColumns(resource: ResourceJSON): Columns {
  const usual = resource.listProperties.map(({ name }) => name);
  const [chosen, setChosen] = useState(() => readChoice(resource.id) ?? usual);
  const extra = screenOf(resource).optional.flatMap((name) => resource.properties[name] ?? []);
  const { link } = screenOf(resource);
  return {
    all: [...resource.listProperties, ...extra],
    isShown: (name) => name === link || chosen.includes(name),
    isUsual: (name) => usual.includes(name),
    toggle: (name) => {
      const next = chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name];
      setChosen(next);
      localStorage.setItem(keyOf(resource.id), JSON.stringify(next));
    },
  };
}

const keyOf = (resource: string): string => `columnas ${resource}`;

function readChoice(resource: string): string[] | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(resource)) ?? 'null') as unknown;
    return Array.isArray(kept) ? kept.filter((name) => typeof name === 'string') : undefined;
  } catch {
    return undefined;
  }
}
