import type { ReactNode } from 'react';
import { campoEnPalabras, VEREDICTO_EN_PALABRAS } from '../lote.palabras.js';
import { VEREDICTOS, type LineaRevisada, type Revision } from '../revision/revision.view.js';

/** What would become of the first lines now; as wide as the file is, it is scrolled by itself. */
export function PrimerasLineas({ revision }: { revision: Revision }): ReactNode {
  const { primeras, titulos } = revision;
  if (primeras.length === 0) return <p>El archivo no tiene líneas.</p>;
  const width = Math.max(titulos.length, ...primeras.map(({ celdas }) => celdas.length));
  const places = Array.from({ length: width }, (_, place) => place);
  const counts = VEREDICTOS.map((veredicto) => ({
    veredicto,
    count: primeras.filter((linea) => linea.veredicto === veredicto).length,
  }));
  return (
    <section className="stack" aria-labelledby="primeras">
      <h2 id="primeras">Qué pasaría con las primeras líneas</h2>
      <p>
        De las primeras {primeras.length}:{' '}
        {counts
          .filter(({ count }) => count > 0)
          .map(({ veredicto, count }) => `${count} ${EN_MEDIO[veredicto][count === 1 ? 0 : 1]}`)
          .join(', ')}
        .
      </p>
      <div className="lines" role="region" tabIndex={0} aria-labelledby="primeras">
        <table>
          <thead>
            <tr>
              <th scope="col">Línea</th>
              <th scope="col">Qué pasaría</th>
              {places.map((place) => (
                <th key={place} scope="col">
                  {titulos[place] || `Columna ${place + 1}`}
                  <Lectura {...{ place, revision }} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {primeras.map((linea) => (
              <Linea key={linea.linea} {...{ linea, places }} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const EN_MEDIO = {
  buena: ['buena', 'buenas'],
  mala: ['mala', 'malas'],
  repetida: ['repetida', 'repetidas'],
  omitida: ['omitida', 'omitidas'],
} as const;

/** Which field a column is read as. */
function Lectura({ place, revision: { titulos, columnas } }: { place: number; revision: Revision }): ReactNode {
  const names = [titulos[place] || String(place + 1), String(place + 1)];
  const read = columnas.filter(({ columnas: some }) => some.some((name) => names.includes(name)));
  if (read.length === 0) return null;
  return <span className="cell-sub">{read.map(({ campo }) => campoEnPalabras(campo)).join(', ')}</span>;
}

function Linea({ linea, places }: { linea: LineaRevisada; places: readonly number[] }): ReactNode {
  const { linea: numero, celdas, veredicto, faltas } = linea;
  return (
    <tr className={`line-${veredicto}`}>
      <td>{numero}</td>
      <td className="verdict">
        <strong>{VEREDICTO_EN_PALABRAS[veredicto]}</strong>
        {faltas.map(({ campo, motivo }, place) => (
          <span key={place} className="cell-sub">
            {campo === '' ? motivo : `${campoEnPalabras(campo)}: ${motivo}`}
          </span>
        ))}
      </td>
      {places.map((place) => (
        <td key={place}>{celdas[place]}</td>
      ))}
    </tr>
  );
}
