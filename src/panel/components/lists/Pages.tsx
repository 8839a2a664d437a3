import React, { type ReactElement } from 'react';
import { numberText } from '../lib/numbers';

/** The server counts no further: see COUNT_CAP in definition/page.ts. */
const COUNT_CAP = 10_000;
const SIZES = [20, 50, 100];

interface PagesProps {
  page: number;
  perPage: number;
  total: number;
  onPage: (page: number) => void;
  onSize: (perPage: number) => void;
}

/** The way through a list. */
export function Pages({ page, perPage, total, onPage, onSize }: PagesProps): ReactElement {
  const last = Math.max(1, Math.ceil(total / perPage));
  return (
    <nav className="rg-pages" aria-label="Páginas de la lista">
      <label>
        Por página{' '}
        <select value={perPage} onChange={({ target }) => onSize(Number(target.value))}>
          {[...new Set([...SIZES, perPage])].map((size) => (
            <option key={size}>{size}</option>
          ))}
        </select>
      </label>
      {last > 1 && (
        <>
          <button type="button" className="rg-button rg-quiet" disabled={page <= 1} onClick={() => onPage(page - 1)}>
            Anterior
          </button>
          <span>
            Página {numberText(page)} de {numberText(last)}
          </span>
          <button type="button" className="rg-button rg-quiet" disabled={page >= last} onClick={() => onPage(page + 1)}>
            Siguiente
          </button>
        </>
      )}
    </nav>
  );
}

/** How many a list has, as its heading says. */
export function countText(total: number): string {
  return total >= COUNT_CAP ? `${numberText(COUNT_CAP)} o más: filtre para ver el resto` : numberText(total);
}
