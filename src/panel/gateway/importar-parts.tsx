import type { ReactNode } from 'react';
import { contados } from '../../modules/tarifario/catalogo/palabras.js';

/** More rows than anybody reads make a page that nobody can use; the command line shows them all. */
const MOST_ROWS = 200;

interface PlanTableProps {
  title: string;
  heading: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A part of what would be changed; nothing where there is nothing. */
export function PlanTable({ title, heading, rows }: PlanTableProps): ReactNode {
  if (rows.length === 0) return null;
  const left = rows.length - MOST_ROWS;
  return (
    <section className="stack">
      <h2>{title}</h2>
      <table className="table plan">
        <thead>
          <tr>
            {heading.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((cells, place) => (
            <tr key={place}>
              {cells.map((cell, column) => (
                <td key={column} data-label={heading[column]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p className="muted">Y {contados(left, 'más', 'más')}, que no se muestran aquí.</p>}
    </section>
  );
}
