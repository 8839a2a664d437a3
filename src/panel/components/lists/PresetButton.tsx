import React, { type ReactElement } from 'react';
import type { Preset } from '../../definition/screen';
import { presetFilters } from '../lib/days';
import { without, type Filters } from './list-query';

interface PresetButtonProps {
  preset: Preset;
  zonaHoraria: string;
  filters: Filters;
  onFilter: (filters: Filters) => void;
}

/** Narrows a list by one press, and the next one takes it back: to this officer's, and then to today's of his. */
export function PresetButton({ preset, zonaHoraria, filters, onFilter }: PresetButtonProps): ReactElement {
  const own = presetFilters(preset, zonaHoraria);
  const isOn = Object.entries(own).every(([name, value]) => filters[name] === value);
  return (
    <button
      type="button"
      className="rg-preset"
      aria-pressed={isOn}
      onClick={() => onFilter(isOn ? without(filters, Object.keys(own)) : { ...filters, ...own })}
    >
      {preset.label}
    </button>
  );
}
