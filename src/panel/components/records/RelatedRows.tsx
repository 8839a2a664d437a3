import type { RecordJSON } from 'adminjs';
import React, { type ReactElement } from 'react';
import type { RelatedRow, RelatedTable } from '../../definition/definition';
import { ask } from '../dialogs/ask';
import { useNotices } from '../lib/notices';
import { messageOf } from '../requests/client';
import { accionesOf, runAccion } from './run-accion';

/** Stays on one line, however long the cells beside it are. */
const INSTANT = /^\d{2}-\d{2}-\d{4}, \d{2}:\d{2}(:\d{2})?$/;

interface RelatedRowsProps {
  label: string;
  tabla: RelatedTable;
  record: RecordJSON;
  resource: string;
  /** The record may be another by now. */
  onChanged: () => void;
}

/** Rows that are no records of their own, with what this user may do to each. */
export function RelatedRows({ label, tabla, record, resource, onChanged }: RelatedRowsProps): ReactElement {
  const notices = useNotices();
  const offered = accionesOf(record).map(({ nombre }) => nombre);

  async function run({
    nombre,
    label: doing,
    params,
    titulo,
    texto,
  }: NonNullable<RelatedRow['accion']>): Promise<void> {
    if (!(await ask({ title: titulo, text: texto, confirm: `Sí, ${doing.toLowerCase()}`, isDanger: true }))) return;
    try {
      notices.good(await runAccion(resource, record, nombre, params));
    } catch (error) {
      notices.bad(messageOf(error) ?? '');
    }
    onChanged();
  }

  return (
    <section className="rg-card">
      <h2>{label}</h2>
      <div className="rg-scroll">
        <table className="rg-table rg-related" aria-label={label}>
          <thead>
            <tr>
              {tabla.columnas.map((columna) => (
                <th key={columna} scope="col">
                  {columna}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tabla.filas.map(({ celdas, marca, accion }) => (
              <tr key={celdas.join(' ')}>
                {(tabla.columnas.length > celdas.length ? [...celdas, marca ?? ''] : celdas).map((celda, place) => (
                  <td
                    key={tabla.columnas[place]}
                    className={INSTANT.test(celda) ? 'rg-instant' : undefined}
                    data-label={tabla.columnas[place]}
                  >
                    {celda || <span className="rg-none">—</span>}
                    {place === celdas.length && accion && offered.includes(accion.nombre) && (
                      <>
                        {' '}
                        <button
                          type="button"
                          className="rg-link rg-danger"
                          aria-label={`${accion.label}: ${celdas.slice(0, 2).join(', desde ')}`}
                          onClick={() => void run(accion)}
                        >
                          {accion.label}
                        </button>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
