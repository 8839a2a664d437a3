import type { ReactNode } from 'react';

interface ReportHeadProps {
  /** The heading, with what stands by it. */
  titulo: ReactNode;
  /** What else may be done than print, as links. */
  children: ReactNode;
}

/** The head of a page that people print. */
export function ReportHead({ titulo, children }: ReportHeadProps): ReactNode {
  return (
    <div className="report-head">
      {titulo}
      <p className="actions screen-only">
        <button className="button button-secondary" type="button" data-print="" hidden>
          Imprimir
        </button>
        {children}
      </p>
    </div>
  );
}

interface TableHeadProps {
  titulos: readonly string[];
  /** Those whose cells are numbers, which stand to the right. */
  numeros?: readonly string[];
}

/** The roles are spelled out: a table laid out as cards is none any more for some screen readers. */
export function TableHead({ titulos, numeros = [] }: TableHeadProps): ReactNode {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {titulos.map((titulo) => (
          <th key={titulo} scope="col" role="columnheader" className={numeros.includes(titulo) ? 'number' : undefined}>
            {titulo}
          </th>
        ))}
      </tr>
    </thead>
  );
}
