import type { ReactNode } from 'react';
import { fechaFormatter } from '../../../http/pages/fecha.js';
import { nombreDeLaColumna } from '../lectura/encabezado.js';
import { campoEnPalabras, VEREDICTO_EN_PALABRAS } from '../lote.palabras.js';
import { VEREDICTOS, type LineaRevisada, type Revision } from '../revision/revision.view.js';

interface PrimerasLineasProps {
  revision: Revision;
  /** In which what they tell is shown as it is understood. */
  zonaHoraria: string;
}

/** What would become of the first lines now; as wide as the file is, it is scrolled by itself. */
export function PrimerasLineas({ revision, zonaHoraria }: PrimerasLineasProps): ReactNode {
  const { primeras, titulos } = revision;
  const formatFecha = fechaFormatter(zonaHoraria);
  const inWords = (momento: Date): string => {
    const { dia, hora } = formatFecha(momento.getTime());
    return `${dia}, ${hora}`;
  };
  const conMomentos = primeras.some(({ momento }) => momento !== null);
  if (primeras.length === 0) return <p>El archivo no tiene líneas.</p>;
  const width = Math.max(titulos.length, ...primeras.map(({ celdas }) => celdas.length));
  const places = Array.from({ length: width }, (_, place) => place);
  return (
    <section className="stack" aria-labelledby="primeras">
      <h2 id="primeras">Las primeras líneas</h2>
      <div className="lines" role="region" tabIndex={0} aria-labelledby="primeras">
        <table>
          <thead>
            <tr>
              <th scope="col">Línea</th>
              <th scope="col">Qué pasaría</th>
              {conMomentos && <th scope="col">Fecha que se lee</th>}
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
              <Linea key={linea.linea} {...{ linea, places }}>
                {conMomentos && <td>{linea.momento && inWords(linea.momento)}</td>}
              </Linea>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** How many of the first lines would become what. */
export function CuentaDePrimeras({ revision: { primeras } }: { revision: Revision }): ReactNode {
  const counts = VEREDICTOS.map((veredicto) => ({
    veredicto,
    count: primeras.filter((linea) => linea.veredicto === veredicto).length,
  }));
  if (primeras.length === 0) return null;
  return (
    <p>
      De las primeras {primeras.length}:{' '}
      {counts
        .filter(({ count }) => count > 0)
        .map(({ veredicto, count }) => `${count} ${EN_MEDIO[veredicto][count === 1 ? 0 : 1]}`)
        .join(', ')}
      .
    </p>
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
  const name = nombreDeLaColumna(titulos, place);
  const read = columnas.filter(({ columnas: some }) => some.includes(name));
  if (read.length === 0) return null;
  return <span className="cell-sub">{read.map(({ campo }) => campoEnPalabras(campo)).join(', ')}</span>;
}

interface LineaProps {
  linea: LineaRevisada;
  places: readonly number[];
  /** Cells before those of the file. */
  children: ReactNode;
}

function Linea({ linea, places, children }: LineaProps): ReactNode {
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
      {children}
      {places.map((place) => (
        <td key={place}>{celdas[place]}</td>
      ))}
    </tr>
  );
}
