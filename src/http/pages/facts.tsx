import type { ReactNode } from 'react';
import type { Fecha } from './fecha.js';

/** One of the facts of a page: `<dl className="facts">` has several. */
export function Dato({ nombre, children }: { nombre: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{nombre}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface InstanteProps {
  momento: Date;
  formatFecha: (momento: number) => Fecha;
}

/** An instant in a table: the day and, below it, the time. */
export function Instante({ momento, formatFecha }: InstanteProps): ReactNode {
  const { dia, hora } = formatFecha(momento.getTime());
  return (
    <time dateTime={momento.toISOString()}>
      {dia} <span className="cell-sub">{hora}</span>
    </time>
  );
}
