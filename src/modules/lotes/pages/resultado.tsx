import type { ReactNode } from 'react';
import { TableHead } from '../../../http/pages/report.js';
import type { Lote } from '../lote.entity.js';
import { campoEnPalabras } from '../lote.palabras.js';
import type { FaltaDeLinea } from '../tramo-de-lote.entity.js';

/** As many faults stand on the page; all of them are in the file. */
export const FALTAS_A_LA_VISTA = 50;

export interface ResultadoPartProps {
  lote: Pick<Lote, 'archivado' | 'analisis' | 'buenas' | 'repetidas' | 'solo_revisa'>;
  pagina: string;
  /** The first of them, one more than stand on the page. */
  faltas: readonly FaltaDeLinea[];
  /** For how many days files are kept. */
  dias: number;
}

/** What became of the lines: two files, and the first faults at once. */
export function ResultadoPart({ lote, pagina, faltas, dias }: ResultadoPartProps): ReactNode {
  const { archivado, analisis, buenas, repetidas, solo_revisa } = lote;
  if (!archivado) {
    return (
      <p>
        El archivo y su resultado ya no se guardan: se borran a los {dias} días. Lo que se escribió en el registro sigue
        en él.
      </p>
    );
  }
  if (!analisis) return null;
  const hasResult = buenas + repetidas > 0 && !solo_revisa;
  if (!hasResult && faltas.length === 0) return null;
  const shown = faltas.slice(0, FALTAS_A_LA_VISTA);
  return (
    <section className="stack" aria-labelledby="resultado">
      <h2 id="resultado">Resultado</h2>
      <p className="actions">
        {hasResult && (
          <a className="button button-secondary" href={`${pagina}/resultado.csv`} download="">
            Descargar el resultado
          </a>
        )}
        {faltas.length > 0 && (
          <a className="button button-secondary" href={`${pagina}/errores.csv`} download="">
            Descargar los errores
          </a>
        )}
      </p>
      <p className="muted small">Los archivos se guardan {dias} días.</p>
      {shown.length > 0 && (
        <>
          <h3 id="errores">{faltas.length > shown.length ? 'Primeros errores' : 'Errores'}</h3>
          <table className="table plan" role="table" aria-labelledby="errores">
            <TableHead titulos={['Línea', 'Campo', 'Valor', 'Qué pasa']} />
            <tbody role="rowgroup">
              {shown.map(([linea, campo, valor, motivo], place) => (
                <tr key={place} role="row">
                  <td role="cell" data-label="Línea">
                    {linea}
                  </td>
                  <td role="cell" data-label="Campo">
                    {campoEnPalabras(campo)}
                  </td>
                  <td role="cell" data-label="Valor">
                    {valor.length > 100 ? `${valor.slice(0, 100)}…` : valor}
                  </td>
                  <td role="cell" data-label="Qué pasa">
                    {motivo}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {faltas.length > shown.length && <p className="muted">Los demás están en el archivo de errores.</p>}
        </>
      )}
    </section>
  );
}
