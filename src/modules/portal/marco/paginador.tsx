import type { ReactNode } from 'react';

interface PaginadorProps {
  /** What the pages are of: "los lotes". */
  de: string;
  /** The address of the next page; null on the last one. */
  siguiente: string | null;
  /** The address of the first page; null on it. */
  comienzo: string | null;
  /** As the links say it. */
  textos?: { siguiente: string; comienzo: string };
}

const POR_FECHA = { siguiente: 'Más antiguos', comienzo: 'Los más nuevos' };

/** The way through a list that has more than one page. */
export function Paginador({ de, siguiente, comienzo, textos = POR_FECHA }: PaginadorProps): ReactNode {
  if (siguiente === null && comienzo === null) return null;
  return (
    <nav className="actions form-actions screen-only" aria-label={`Páginas de ${de}`}>
      {siguiente !== null && (
        <a className="button" href={siguiente} rel="next">
          {textos.siguiente}
        </a>
      )}
      {comienzo !== null && <a href={comienzo}>{textos.comienzo}</a>}
    </nav>
  );
}

/** An address with what of its query has a value. */
export function hrefOf(path: string, query: Readonly<Record<string, string | null | undefined>>): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] != null);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}
