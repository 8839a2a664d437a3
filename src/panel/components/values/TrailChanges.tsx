import type { RecordJSON } from 'adminjs';
import React, { type ReactElement } from 'react';
import { Link } from 'react-router-dom';
import { jsonParam } from '../lib/json-param';

/** A value of a change as a person reads it; behind a link where it names a record that is there. */
export interface TrailText {
  texto: string;
  href?: string;
}

export interface TrailChange {
  campo: string;
  antes: TrailText;
  despues: TrailText;
}

/** What a change did, field by field. */
export function TrailChanges({ record }: { record: RecordJSON }): ReactElement {
  return <ChangeTable cambios={jsonParam<TrailChange[]>(record, 'cambios', [])} />;
}

export function ChangeTable({ cambios }: { cambios: readonly TrailChange[] }): ReactElement {
  if (cambios.length === 0) return <p>Ninguno en los campos del registro.</p>;
  return (
    <div className="rg-scroll">
      <table className="rg-table">
        <thead>
          <tr>
            <th scope="col">Campo</th>
            <th scope="col">Antes</th>
            <th scope="col">Después</th>
          </tr>
        </thead>
        <tbody>
          {cambios.map(({ campo, antes, despues }) => (
            <tr key={campo}>
              <th scope="row">{campo}</th>
              <td>{antes.texto && <del>{linked(antes)}</del>}</td>
              <td>{despues.texto && <ins>{linked(despues)}</ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function linked({ texto, href }: TrailText): ReactElement {
  return href ? <Link to={href}>{texto}</Link> : <bdi>{texto}</bdi>;
}
