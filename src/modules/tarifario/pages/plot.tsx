import type { ReactNode } from 'react';
import { writeMonto } from '../../../core/money/escritura.js';
import { ALTO, ANCHO, escalaOf, lineOf, xOf } from './escala.js';
import type { Punto } from './historia.js';

interface PlotProps {
  puntos: readonly Punto[];
  moneda: string;
  /** Milliseconds. */
  ahora: number;
  dia: (momento: number) => string;
}

/**
 * The amounts as a line with steps, drawn by the server. Its words stand beside the drawing, which is stretched to the
 * room there is: they are as large on a phone as elsewhere.
 */
export function PlotDeImportes({ puntos, moneda, ahora, dia }: PlotProps): ReactNode {
  const escala = escalaOf(puntos, ahora);
  const { desde, hasta, maximo } = escala;
  const today = xOf(escala, ahora);
  return (
    <figure className="plot">
      <figcaption>Importe en {moneda}</figcaption>
      <div className="plot-amounts" aria-hidden="true">
        {[maximo, maximo / 2, 0].map((monto) => (
          <span key={monto}>{writeMonto(monto, moneda).replace(` ${moneda}`, '')}</span>
        ))}
      </div>
      <svg
        viewBox={`0 0 ${ANCHO} ${ALTO}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={inWords(puntos, moneda, dia)}
      >
        {[0, ALTO / 2, ALTO].map((y) => (
          <path key={y} className="plot-grid" d={`M0 ${y}H${ANCHO}`} />
        ))}
        {today < ANCHO && <path className="plot-today" d={`M${today} 0V${ALTO}`} />}
        <path className="plot-line" d={lineOf(escala, puntos, desde, ahora)} />
        <path className="plot-line plot-future" d={lineOf(escala, puntos, ahora, hasta)} />
      </svg>
      <div className="plot-days" aria-hidden="true">
        {[desde, hasta].map((momento) => (
          <span key={momento}>{dia(momento)}</span>
        ))}
      </div>
      {today < ANCHO && (
        <p className="muted small">La línea vertical es hoy; lo punteado, lo que ya está fijado para después.</p>
      )}
    </figure>
  );
}

function inWords(puntos: readonly Punto[], moneda: string, dia: PlotProps['dia']): string {
  const known = puntos.flatMap(({ en, monto }) => (monto === null ? [] : [{ en, monto }]));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return 'Sin importes.';
  const from = `${writeMonto(first.monto, moneda)} desde el ${dia(first.en)}`;
  const to = first === last ? '' : `, hasta ${writeMonto(last.monto, moneda)} desde el ${dia(last.en)}`;
  return `Gráfico del importe: ${from}${to}. La tabla que sigue tiene todos los precios.`;
}
