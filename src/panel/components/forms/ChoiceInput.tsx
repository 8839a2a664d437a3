import type { RecordJSON } from 'adminjs';
import React, { type ReactElement, type SelectHTMLAttributes } from 'react';
import type { Choices } from '../../definition/field';
import { dataListHref, screenOf, textOf, useResources } from '../lib/panel';
import { useData } from '../requests/use-data';

interface ChoiceInputProps extends Pick<SelectHTMLAttributes<HTMLSelectElement>, 'id'> {
  choices: Choices;
  value: string;
  isRequired: boolean;
  onChange: (value: string) => void;
}

/** As many as a list of the server gives at once. */
const MOST = 500;
const nombres = new Intl.DisplayNames('es', { type: 'currency' });

/** One of the records of a section, or a currency: by its code, so that typing the code finds it. */
export function ChoiceInput({ choices, value, isRequired, onChange, ...common }: ChoiceInputProps): ReactElement {
  const { recurso, monedas } = choices;
  const resource = useResources().find(({ id }) => id === recurso);
  const query = `?perPage=${MOST}&sortBy=codigo&direction=asc`;
  const list = useData<{ records: RecordJSON[] }>(resource && `${dataListHref(resource.id)}${query}`);
  const records = list.value?.records ?? [];
  return (
    <select {...common} value={value} aria-required={isRequired} onChange={({ target }) => onChange(target.value)}>
      <option value="">{list.problem ?? (resource && !list.value ? 'Buscando…' : 'Elija…')}</option>
      {resource && records.length > 0 && (
        <optgroup label={screenOf(resource).varios}>
          {records.map((record) => (
            <option key={record.id} value={record.title}>
              {record.title} · {textOf(record, 'nombre')}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label="Monedas">
        {monedas.map((moneda) => (
          <option key={moneda} value={moneda}>
            {moneda} · {nombres.of(moneda)}
          </option>
        ))}
      </optgroup>
    </select>
  );
}
