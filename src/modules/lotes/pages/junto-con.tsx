import type { ReactNode } from 'react';
import { campoEnPalabras } from '../lote.palabras.js';
import type { Perfil } from '../lectura/perfil.js';
import { columnasDadas, opcionesDe, valorDe, type ColumnaDeArchivo } from './columnas.js';
import { nombreDeColumna, OTRAS_COLUMNAS } from './perfil-de-formulario.js';

interface JuntoConProps {
  campo: string;
  columnas: readonly ColumnaDeArchivo[];
  perfil: Perfil;
}

/** As many are offered at first: a day, a month and a year. */
const AL_COMIENZO = 2;

/** Columns that a field is put together from besides the one that is chosen for it. */
export function JuntoCon({ campo, columnas, perfil }: JuntoConProps): ReactNode {
  const otras = columnasDadas(campo, perfil).slice(1);
  const places = OTRAS_COLUMNAS.slice(0, Math.max(AL_COMIENZO, otras.length + 1));
  return (
    <details className="joined" open={otras.length > 0}>
      <summary>Juntar con otra columna</summary>
      <div className="stack">
        <p className="muted small">Se juntan en este orden, con un espacio entre una y otra.</p>
        <div className="joined-columns">
          {places.map((place, n) => {
            const name = nombreDeColumna(campo, place);
            const dada = otras[n];
            return (
              <div key={name} className="filter">
                <label htmlFor={name}>{n === 0 ? 'Y después' : 'Y luego'}</label>
                <select
                  className="input"
                  id={name}
                  name={name}
                  aria-label={`${campoEnPalabras(campo)}, ${n === 0 ? 'y después' : 'y luego'}`}
                  defaultValue={dada === undefined ? '' : valorDe(columnas, dada)}
                >
                  <option value="">Ninguna más</option>
                  {opcionesDe(columnas, dada).map(([value, text]) => (
                    <option key={value} value={value}>
                      {text}
                    </option>
                  ))}
                </select>
              </div>
            );
          })}
        </div>
      </div>
    </details>
  );
}
