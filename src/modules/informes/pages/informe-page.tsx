import type { ReactNode } from 'react';
import { Cargos } from '../../../http/pages/cargos.js';
import type { Fecha } from '../../../http/pages/fecha.js';
import { Page } from '../../../http/pages/layout.js';
import { renderPage } from '../../../http/pages/render.js';
import { ReportHead, TableHead } from '../../../http/pages/report.js';
import type { InformePaginado, InformePaginadoQuery } from '../dto/informe-paginado.dto.js';
import type { InfraccionInformadaDto } from '../dto/informe.dto.js';
import { Filtros, Paginas } from './informe-filtros.js';

interface InformePageProps {
  informe: InformePaginado;
  /** What was asked for. */
  query: InformePaginadoQuery;
  /** Milliseconds: the report is of this moment. */
  ahora: number;
  formatFecha: (momento: number) => Fecha;
  /** `hora de Chile` */
  zona: string;
}

/** The report, laid out for the screen, a phone and paper. */
export function informePage({ informe, query, ahora, formatFecha, zona }: InformePageProps): string {
  const { correo, total, infracciones } = informe;
  const esContinuacion = query.cursor !== undefined;
  const { dia, hora } = formatFecha(ahora);
  return renderPage(
    <Page title="Informe de infracciones" current="/informe">
      <div className="stack-lg">
        <div className="stack">
          <ReportHead titulo={<h1>Informe de infracciones{esContinuacion && ' (continuación)'}</h1>}>
            <a href="/informe">Consultar otro correo</a>
          </ReportHead>
          <dl className="facts">
            <Dato nombre="Correo">{correo}</Dato>
            <Dato nombre="Infracciones">{total.toLocaleString('es-CL')}</Dato>
            <Dato nombre="Fecha del informe">
              <time dateTime={new Date(ahora).toISOString()}>
                {dia}, {hora}
              </time>
            </Dato>
          </dl>
        </div>
        {total === 0 ? (
          <SinInfracciones correo={correo} />
        ) : (
          <>
            <Filtros informe={informe} query={query} />
            {infracciones.length === 0 ? (
              <p>Ninguna infracción es de ese vehículo y ese año.</p>
            ) : (
              <Infracciones infracciones={infracciones} formatFecha={formatFecha} zona={zona} />
            )}
            <Paginas informe={informe} query={query} />
          </>
        )}
      </div>
    </Page>,
  );
}

function Dato({ nombre, children }: { nombre: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{nombre}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The same words whether nobody has this e-mail or somebody without infractions has it. */
function SinInfracciones({ correo }: { correo: string }): ReactNode {
  return (
    <div className="narrow stack">
      <h2>No hay infracciones para este correo</h2>
      <p>
        No encontramos infracciones de vehículos a nombre de <strong>{correo}</strong>.
      </p>
      <p className="muted">
        Compruebe que sea el correo que dio a la autoridad: con otro correo, o mal escrito, el informe también sale
        vacío. Esta página no certifica que no tenga infracciones.
      </p>
    </div>
  );
}

type InfraccionesProps = Pick<InformePageProps, 'formatFecha' | 'zona'> & { infracciones: InfraccionInformadaDto[] };

function Infracciones({ infracciones, formatFecha, zona }: InfraccionesProps): ReactNode {
  return (
    <div className="stack">
      <table className="table" role="table">
        <caption className="table-caption">De la más reciente a la más antigua, en {zona}.</caption>
        <TableHead titulos={['Fecha', 'Vehículo', 'Motivo', 'Oficial', 'Referencia']} />
        <tbody role="rowgroup">
          {infracciones.map((infraccion) => (
            <Fila key={infraccion.id} infraccion={infraccion} formatFecha={formatFecha} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type FilaProps = Pick<InformePageProps, 'formatFecha'> & { infraccion: InfraccionInformadaDto };

function Fila({ infraccion, formatFecha }: FilaProps): ReactNode {
  const { referencia, placa_patente, marca, color, timestamp, comentarios, oficial, importada } = infraccion;
  const { conceptos, importe, lugar } = infraccion;
  const { dia, hora } = formatFecha(Date.parse(timestamp));
  return (
    <tr role="row">
      <td role="cell" data-label="Fecha">
        <time dateTime={timestamp}>
          {dia} <span className="cell-sub">{hora}</span>
        </time>
      </td>
      <td role="cell" data-label="Vehículo">
        <span className="plate">{placa_patente}</span>
        <span className="cell-sub">
          {marca}, {color}
        </span>
      </td>
      <td role="cell" data-label="Motivo" className="comment">
        <Cargos conceptos={conceptos} importe={importe} />
        {lugar && <span className="cell-sub">{lugar}</span>}
        {comentarios}
      </td>
      <td role="cell" data-label="Oficial" className="officer">
        N.º {oficial}
        {importada && (
          <span className="cell-sub">
            Cargada desde un archivo{importada.folio !== null && `, folio ${importada.folio}`}
          </span>
        )}
      </td>
      <td role="cell" data-label="Referencia" className="reference">
        {referencia}
      </td>
    </tr>
  );
}
