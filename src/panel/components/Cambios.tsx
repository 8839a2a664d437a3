import { ValueGroup } from '@adminjs/design-system';
import type { ShowPropertyProps } from 'adminjs';
import React, { type ReactElement } from 'react';
import { jsonParam } from './lib/json-param';
import { Nombre, type Nombrado } from './lib/Nombrado';

interface Cambio {
  campo: string;
  antes: Nombrado;
  despues: Nombrado;
}

/** What a change did, field by field. */
export default function Cambios({ record }: ShowPropertyProps): ReactElement {
  const cambios = jsonParam<Cambio[]>(record, 'cambios', []);
  if (cambios.length === 0) return <ValueGroup label="Cambios">Ninguno en los campos del registro.</ValueGroup>;
  return (
    <ValueGroup label="Cambios">
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
                <td>
                  {antes.texto && (
                    <del>
                      <Nombre de={antes} />
                    </del>
                  )}
                </td>
                <td>
                  {despues.texto && (
                    <ins>
                      <Nombre de={despues} />
                    </ins>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ValueGroup>
  );
}
