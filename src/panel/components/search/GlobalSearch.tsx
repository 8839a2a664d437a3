import { useCombobox } from 'downshift';
import React, { useEffect, useRef, useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router-dom';
import { leavePage } from '../forms/unsaved';
import { useShortcuts } from '../lib/shortcuts';
import { useData } from '../requests/use-data';

interface Found {
  id: string;
  titulo: string;
  detalle?: string;
  href: string;
}

interface Group {
  recurso: string;
  titulo: string;
  resultados: Found[];
  hayMas: boolean;
}

const PAUSE_MS = 200;
/** A single letter would find everything. */
const SHORTEST = 2;

/** Finds anything by what somebody knows of it: a plate, an e-mail, a name, a number, a reference. */
export function GlobalSearch(): ReactElement {
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const text = usePaused(typed.trim());
  const path = text.length >= SHORTEST ? `/admin/api/buscar?texto=${encodeURIComponent(text)}` : undefined;
  const { value, problem, isLoading } = useData<{ grupos: Group[] }>(path);
  const groups = path && value ? value.grupos.filter(({ resultados }) => resultados.length > 0) : [];
  const found = groups.map((group) => ({ ...group, resultados: [...group.resultados, ...moreOf(group, text)] }));
  const items = found.flatMap(({ resultados }) => resultados);
  const focus = (): void => input.current?.focus();
  useShortcuts({ '/': focus });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);

  const { isOpen, highlightedIndex, getInputProps, getMenuProps, getItemProps, getLabelProps, reset } =
    useCombobox<Found>({
      items,
      inputId: 'buscar-todo',
      itemToString: () => typed,
      selectedItem: null,
      onInputValueChange: ({ inputValue }) => setTyped(inputValue),
      onSelectedItemChange: ({ selectedItem }) => {
        if (!selectedItem) return;
        reset();
        setTyped('');
        void leavePage(() => navigate(selectedItem.href));
      },
    });
  const isShown = isOpen && path !== undefined;
  return (
    <div className="rg-search" role="search">
      <label className="rg-hidden" {...getLabelProps()}>
        Buscar en todo el registro
      </label>
      <input
        {...getInputProps({ ref: input })}
        type="search"
        placeholder="Buscar placa, correo, nombre, referencia… ( / )"
        maxLength={200}
        autoComplete="off"
      />
      <div {...getMenuProps()} className={isShown ? 'rg-options' : 'rg-options rg-closed'}>
        {isShown &&
          found.map((group) => (
            <div key={group.recurso} role="group" aria-label={group.titulo}>
              <p aria-hidden="true">{group.titulo}</p>
              {group.resultados.map((item) => {
                const index = items.indexOf(item);
                return (
                  <div
                    key={item.href}
                    {...getItemProps({ item, index })}
                    className={index === highlightedIndex ? 'rg-option rg-highlighted' : 'rg-option'}
                  >
                    <strong>{item.titulo}</strong> {item.detalle && <small>{item.detalle}</small>}
                  </div>
                );
              })}
            </div>
          ))}
        {isShown && items.length === 0 && (
          <div className="rg-note" role="option" aria-disabled="true" aria-selected="false">
            {problem ?? (isLoading || text !== typed.trim() ? 'Buscando…' : 'No hay nada con eso.')}
          </div>
        )}
      </div>
    </div>
  );
}

/** The way to what a group doesn't show. */
function moreOf({ recurso, titulo, hayMas }: Group, text: string): Found[] {
  const href = `/admin/resources/${recurso}?filters.buscar=${encodeURIComponent(text)}`;
  return hayMas ? [{ id: recurso, titulo: `Ver todo en ${titulo.toLowerCase()}`, href }] : [];
}

/** What was typed, once typing paused. */
function usePaused(typed: string): string {
  const [text, setText] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setText(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return text;
}
