import type { RecordJSON } from 'adminjs';
import { useCombobox } from 'downshift';
import React, { useEffect, useState, type ReactElement } from 'react';
import { dataHref } from '../lib/panel';
import { useData } from '../requests/use-data';

/** A record as a picker knows it. */
export interface Picked {
  id: string;
  title: string;
}

interface RecordPickerProps {
  /** The kind of record it offers. */
  resource: string;
  inputId: string;
  labelId: string;
  describedBy?: string | undefined;
  isInvalid?: boolean;
  isRequired?: boolean;
  picked: Picked | undefined;
  onPick: (picked: Picked | undefined) => void;
}

const PAUSE_MS = 200;

/** Finds a record by what is typed, and holds it. */
export function RecordPicker(props: RecordPickerProps): ReactElement {
  const { resource, inputId, labelId, describedBy, isInvalid, isRequired, picked, onPick } = props;
  const [typed, setTyped] = useState<string>();
  const { value, isLoading, problem } = useSearch(resource, typed);
  const found: Picked[] = value?.records.map(({ id, title }) => ({ id, title })) ?? [];
  const { isOpen, highlightedIndex, getInputProps, getMenuProps, getItemProps, setInputValue } = useCombobox<Picked>({
    items: found,
    itemToString: (item) => item?.title ?? '',
    itemToKey: (item) => item?.id,
    selectedItem: picked ?? null,
    inputId,
    labelId,
    onInputValueChange: ({ inputValue }) => setTyped(inputValue),
    onSelectedItemChange: ({ selectedItem }) => onPick(selectedItem ?? undefined),
    onIsOpenChange: ({ isOpen: opened }) => opened && setTyped((text) => text ?? ''),
    // What was typed and not chosen is no choice: the field goes back to what it holds.
    onStateChange: ({ type }) => {
      if (type === useCombobox.stateChangeTypes.InputBlur) setInputValue(picked?.title ?? '');
    },
    getA11yStatusMessage: ({ isOpen: shown }) => (shown ? statusOf(isLoading, found.length) : ''),
  });
  return (
    <div className="rg-picker">
      <input
        {...getInputProps({ 'aria-describedby': describedBy })}
        placeholder="Escriba para buscar…"
        autoComplete="off"
        aria-invalid={isInvalid || undefined}
        aria-required={isRequired || undefined}
      />
      {picked && (
        <button type="button" className="rg-clear" aria-label="Quitar la elección" onClick={() => onPick(undefined)}>
          <span aria-hidden="true">×</span>
        </button>
      )}
      <ul {...getMenuProps()} className={isOpen ? 'rg-options' : 'rg-options rg-closed'}>
        {isOpen &&
          found.map((item, index) => (
            <li
              key={item.id}
              {...getItemProps({ item, index })}
              className={index === highlightedIndex ? 'rg-highlighted' : undefined}
            >
              {item.title}
            </li>
          ))}
        {isOpen && found.length === 0 && (
          <li className="rg-note" role="option" aria-disabled="true" aria-selected="false">
            {problem ?? (isLoading ? 'Buscando…' : 'No hay coincidencias.')}
          </li>
        )}
      </ul>
    </div>
  );
}

function statusOf(isLoading: boolean, found: number): string {
  if (isLoading) return 'Buscando…';
  return found === 0 ? 'No hay coincidencias.' : `${found} ${found === 1 ? 'opción' : 'opciones'}.`;
}

/** What there is for a text, once its typing paused. */
function useSearch(resource: string, typed: string | undefined) {
  const [text, setText] = useState<string>();
  useEffect(() => {
    if (typed === undefined) return undefined;
    const timer = setTimeout(() => setText(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const search = `/admin/api/resources/${resource}/actions/search`;
  const path = text === undefined ? undefined : text === '' ? search : `${search}/${encodeURIComponent(text)}`;
  const data = useData<{ records: RecordJSON[] }>(path);
  return { ...data, isLoading: data.isLoading || typed?.trim() !== text };
}

/** The record of an id, by name. */
export function usePicked(resource: string | null, id: string | undefined): Picked | undefined {
  const { value } = useData<{ record: RecordJSON }>(resource && id ? dataHref(resource, id, 'show') : undefined);
  return id && value?.record.id === id ? { id, title: value.record.title } : undefined;
}
