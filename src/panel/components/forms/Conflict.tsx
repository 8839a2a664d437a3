import type { BasePropertyJSON, RecordJSON, ResourceJSON } from 'adminjs';
import React, { useEffect, useRef, useState, type ReactElement } from 'react';
import { dataHref, fieldOf } from '../lib/panel';
import { useData } from '../requests/use-data';
import { changedFields, valuesOf, type FormValues } from './form-values';

interface ConflictProps {
  resource: ResourceJSON;
  properties: readonly BasePropertyJSON[];
  /** The record as it was when the form was opened. */
  base: RecordJSON;
  values: FormValues;
  /** Who changed it meanwhile, and when. */
  message: string;
  onMerged: (current: RecordJSON, merged: FormValues) => void;
}

/** Somebody else saved first: shows both, and lets the user choose field by field. */
export function Conflict({ resource, properties, base, values, message, onMerged }: ConflictProps): ReactElement {
  const { value, problem, reload } = useData<{ record: RecordJSON }>(dataHref(resource.id, base.id, 'edit'));
  const [taken, setTaken] = useState<Readonly<Record<string, boolean>>>({});
  const section = useRef<HTMLElement>(null);
  const isThere = Boolean(value?.record.id);
  useEffect(() => section.current?.focus(), [isThere]);
  if (problem || !value?.record.id) {
    return (
      <p className="rg-problem" role="alert">
        {message} {problem}{' '}
        {problem && (
          <button type="button" className="rg-link" onClick={reload}>
            Volver a intentar
          </button>
        )}
      </p>
    );
  }
  const current = value.record;
  const [before, stored] = [valuesOf(properties, base), valuesOf(properties, current)];
  const mine = changedFields(before, values);
  const theirs = changedFields(before, stored);
  const disputed = properties.filter(
    ({ name }) => (mine.includes(name) || theirs.includes(name)) && values[name] !== stored[name],
  );
  // What only one of both changed is his, unless somebody says otherwise.
  const isStored = (name: string): boolean => taken[name] ?? !mine.includes(name);

  function merge(): void {
    const chosen = properties.map(({ name }) => [
      name,
      disputed.some((field) => field.name === name) && !isStored(name) ? values[name] : stored[name],
    ]);
    onMerged(current, Object.fromEntries(chosen) as FormValues);
  }

  return (
    <section ref={section} className="rg-problem" role="alert" tabIndex={-1}>
      <p>{message}</p>
      {disputed.length > 0 && (
        <table className="rg-table">
          <thead>
            <tr>
              <th scope="col">Campo</th>
              <th scope="col">Lo mío</th>
              <th scope="col">Lo guardado</th>
            </tr>
          </thead>
          <tbody>
            {disputed.map((property) => {
              const { name } = property;
              const option = (isTheirs: boolean, text: string): ReactElement => (
                <label>
                  <input
                    type="radio"
                    name={`conflicto-${name}`}
                    checked={isStored(name) === isTheirs}
                    onChange={() => setTaken((last) => ({ ...last, [name]: isTheirs }))}
                  />{' '}
                  {isTheirs ? 'usar lo guardado' : 'usar lo mío'}: <strong>{text}</strong>
                </label>
              );
              return (
                <tr key={name}>
                  <th scope="row">{fieldOf(property).label}</th>
                  <td>{option(false, wordOf(property, values[name], base))}</td>
                  <td>{option(true, wordOf(property, stored[name], current))}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <button type="button" className="rg-button" onClick={merge}>
        Seguir con lo elegido
      </button>
    </section>
  );
}

function wordOf(property: BasePropertyJSON, value: string | undefined, record: RecordJSON): string {
  if (property.type === 'password') return '(clave nueva)';
  const named = record.populated[property.name];
  if (property.reference) return named?.id === value ? (named?.title ?? '') : '(otro elegido)';
  return fieldOf(property).values?.[value ?? ''] ?? (value || '(vacío)');
}
