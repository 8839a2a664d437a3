import type { BasePropertyJSON } from 'adminjs';
import React, { type ReactElement } from 'react';
import { RecordPicker, usePicked } from '../forms/RecordPicker';
import { fieldOf } from '../lib/panel';

interface FilterFieldProps {
  property: BasePropertyJSON;
  filters: Readonly<Record<string, string>>;
  onChange: (name: string, value: string) => void;
}

/** What narrows a list by one field. */
export function FilterField({ property, filters, onChange }: FilterFieldProps): ReactElement {
  const { name, type, reference } = property;
  const { label, values } = fieldOf(property);
  const id = `filtro-${name}`;
  const value = filters[name] ?? '';
  if (type === 'datetime' || type === 'date') {
    return (
      <fieldset className="rg-field rg-days">
        <legend>{label}</legend>
        {(['from', 'to'] as const).map((end) => (
          <label key={end}>
            {end === 'from' ? 'Desde el día' : 'Hasta el día'}
            <input
              type="date"
              id={`${id}-${end}`}
              value={filters[`${name}~~${end}`] ?? ''}
              onChange={({ target }) => onChange(`${name}~~${end}`, target.value)}
            />
          </label>
        ))}
      </fieldset>
    );
  }
  return (
    <div className="rg-field">
      <label htmlFor={id} id={`${id}-label`}>
        {label}
      </label>
      {reference ? (
        <ReferenceFilter {...{ id, reference, value }} onChange={(picked) => onChange(name, picked)} />
      ) : values ? (
        <select id={id} value={value} onChange={({ target }) => onChange(name, target.value)}>
          <option value="">Todos</option>
          {Object.entries(values).map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        <input
          type="text"
          id={id}
          value={value}
          maxLength={500}
          autoComplete="off"
          onChange={({ target }) => onChange(name, target.value)}
        />
      )}
    </div>
  );
}

interface ReferenceFilterProps {
  id: string;
  reference: string;
  value: string;
  onChange: (id: string) => void;
}

function ReferenceFilter({ id, reference, value, onChange }: ReferenceFilterProps): ReactElement {
  const picked = usePicked(reference, value || undefined);
  return (
    <RecordPicker
      resource={reference}
      inputId={id}
      labelId={`${id}-label`}
      picked={picked}
      onPick={(next) => onChange(next?.id ?? '')}
    />
  );
}
