import type { ReactNode } from 'react';
import { StepPlot } from '../../../http/pages/step-plot.js';
import { Page } from '../../../http/pages/layout.js';
import { renderPage } from '../../../http/pages/render.js';
import { ReportHead, TableHead } from '../../../http/pages/report.js';
import type { Fecha } from '../../../http/pages/fecha.js';
import type { StepDrawing } from '../../../core/plots/steps.js';
import { writeDecimal, writeMonto } from '../../../core/money/escritura.js';
import { toPrecioDto } from '../tipos/dto/tipo.answers.js';
import { GRAVEDAD_EN_PALABRAS } from '../tipos/tipo.rule.js';
import type { TipoConPrecio } from '../tipos/tipos.repository.js';
import type { PrecioDeHistoria } from './historia.js';

export interface TipoPageProps {
  tipo: TipoConPrecio;
  /** Newest first. */
  precios: readonly PrecioDeHistoria[];
  /** Of what it cost; null where nothing has an amount. */
  plot: StepDrawing | null;
  /** Milliseconds. */
  ahora: number;
  formatFecha: (momento: number) => Fecha;
  /** `hora de Chile` */
  zona: string;
}

/** As many characters make a title; more are a sentence. */
const TITULO = 80;

/** One type: what it is, what it costs, and what it cost before. */
export function tipoPage(props: TipoPageProps): string {
  const { tipo, precios, plot, formatFecha } = props;
  const { codigo, descripcion } = tipo;
  return renderPage(
    <Page title={`${codigo}: ${descripcion}`} current="/tarifario">
      <article className="stack-lg">
        <div className="stack">
          <ReportHead
            titulo={
              <div className="stack">
                <p className="eyebrow">Infracción {codigo}</p>
                <h1 className={descripcion.length > TITULO ? 'sentence' : undefined}>{descripcion}</h1>
              </div>
            }
          >
            <a href="/tarifario">Ver todo el tarifario</a>
          </ReportHead>
          <Precio tipo={tipo} formatFecha={formatFecha} />
          <Datos tipo={tipo} />
        </div>
        {precios.length > 0 && (
          <section className="stack" aria-labelledby="historia">
            <h2 id="historia">Historia del precio</h2>
            {plot && <StepPlot {...plot} />}
            <Historia {...props} />
          </section>
        )}
      </article>
    </Page>,
  );
}

function Precio({ tipo, formatFecha }: Pick<TipoPageProps, 'tipo' | 'formatFecha'>): ReactNode {
  const precio = toPrecioDto(tipo);
  if (!precio) return <p className="price">Hoy no tiene precio.</p>;
  const { unidad, cantidad, valor_unidad, moneda, monto, desde } = precio;
  return (
    <p className="price">
      <strong>{writeMonto(monto, moneda)}</strong>
      <span className="muted">
        {unidad !== moneda &&
          `${writeDecimal(cantidad)} ${unidad}, a ${writeDecimal(valor_unidad)} ${moneda} cada una; `}
        vigente desde el {formatFecha(Date.parse(desde)).dia}
      </span>
    </p>
  );
}

function Datos({
  tipo: { codigo, articulo, gravedad, puntos, remolque, sin_descuento },
}: Pick<TipoPageProps, 'tipo'>): ReactNode {
  const datos = {
    Código: codigo,
    ...(articulo !== null && { Artículo: articulo }),
    Gravedad: GRAVEDAD_EN_PALABRAS[gravedad],
    'Puntos que resta': String(puntos),
    'Retiro con grúa': remolque ? 'Sí' : 'No',
    'Descuento por pronto pago': sin_descuento ? 'No' : 'Sí',
  };
  return (
    <dl className="facts">
      {Object.entries(datos).map(([nombre, valor]) => (
        <div key={nombre}>
          <dt>{nombre}</dt>
          <dd>{valor}</dd>
        </div>
      ))}
    </dl>
  );
}

function Historia({ precios, ahora, formatFecha, zona }: TipoPageProps): ReactNode {
  return (
    <table className="table amounts" role="table">
      <caption className="table-caption">Del precio más nuevo al más antiguo, en {zona}.</caption>
      <TableHead titulos={['Desde', 'Hasta', 'Precio', 'Importe']} />
      <tbody role="rowgroup">
        {precios.map(({ id, unidad, cantidad, desde, hasta, ...importe }) => (
          <tr key={id} role="row">
            <td role="cell" data-label="Desde">
              <Momento momento={desde} formatFecha={formatFecha} />
            </td>
            <td role="cell" data-label="Hasta">
              {hasta === null ? 'Sin fecha de término' : <Momento momento={hasta} formatFecha={formatFecha} />}
              {desde <= ahora && (hasta === null || hasta > ahora) && <span className="cell-sub">Vigente</span>}
              {desde > ahora && <span className="cell-sub">Todavía no rige</span>}
            </td>
            <td role="cell" data-label="Precio">
              {writeDecimal(cantidad)} {unidad}
            </td>
            <td role="cell" data-label="Importe" className="amount">
              {rangeOf(importe)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Momento({ momento, formatFecha }: { momento: number } & Pick<TipoPageProps, 'formatFecha'>): ReactNode {
  const { dia, hora } = formatFecha(momento);
  return (
    <time dateTime={new Date(momento).toISOString()}>
      {dia} {hora !== '00:00' && <span className="cell-sub">{hora}</span>}
    </time>
  );
}

/** A unit may have changed its value while the price held. */
function rangeOf({ menor, mayor, moneda }: Pick<PrecioDeHistoria, 'menor' | 'mayor' | 'moneda'>): string {
  if (menor === null || mayor === null) return 'Sin valor de la unidad';
  return menor === mayor ? writeMonto(menor, moneda) : `de ${writeMonto(menor, moneda)} a ${writeMonto(mayor, moneda)}`;
}
