import type { ReactNode } from 'react';
import type { Fecha } from '../../../http/pages/fecha.js';
import { Page } from '../../../http/pages/layout.js';
import { TableHead } from '../../../http/pages/report.js';
import { renderPage } from '../../../http/pages/render.js';
import { CLASES_EN_PALABRAS } from '../../creditos/credito.rule.js';
import type { Cartola, Movimiento } from '../../creditos/movimientos.repository.js';

interface SaldoPageProps {
  nombre: string;
  csrf: string;
  cartola: Cartola;
  /** Whether the newest movements are shown. */
  esPrimera: boolean;
  formatFecha: (momento: number) => Fecha;
}

const escribe = (numero: number): string => numero.toLocaleString('es-CL');

/** What a client has, and how it moved. */
export function saldoPage({ nombre, csrf, cartola, esPrimera, formatFecha }: SaldoPageProps): string {
  const { saldo, reservado, datos, siguiente } = cartola;
  return renderPage(
    <Page title="Créditos" current="/clientes">
      <div className="stack-lg">
        <div className="stack">
          <h1>Créditos de {nombre}</h1>
          <dl className="facts">
            <Dato nombre="Disponibles">{escribe(saldo - reservado)}</Dato>
            <Dato nombre="En reserva">{escribe(reservado)}</Dato>
            <Dato nombre="Saldo">{escribe(saldo)}</Dato>
          </dl>
          <form method="post" action="/clientes/salir">
            <input type="hidden" name="csrf" value={csrf} />
            <button className="button button-secondary" type="submit">
              Salir
            </button>
          </form>
        </div>
        <section className="stack" aria-labelledby="movimientos">
          <h2 id="movimientos">Movimientos</h2>
          {datos.length === 0 ? (
            <p>Todavía no hay movimientos.</p>
          ) : (
            <Movimientos datos={datos} formatFecha={formatFecha} />
          )}
          <p className="actions">
            {!esPrimera && <a href="/clientes">Los más nuevos</a>}
            {siguiente !== null && (
              <a className="button button-secondary" href={`/clientes?cursor=${encodeURIComponent(siguiente)}`}>
                Más antiguos
              </a>
            )}
          </p>
        </section>
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

interface MovimientosProps {
  datos: readonly Movimiento[];
  formatFecha: (momento: number) => Fecha;
}

function Movimientos({ datos, formatFecha }: MovimientosProps): ReactNode {
  return (
    <table className="table" role="table" aria-labelledby="movimientos">
      <TableHead titulos={['Fecha', 'Movimiento', 'Créditos', 'Saldo', 'Motivo']} />
      <tbody role="rowgroup">
        {datos.map((movimiento) => (
          <Fila key={movimiento.id} movimiento={movimiento} formatFecha={formatFecha} />
        ))}
      </tbody>
    </table>
  );
}

interface FilaProps extends Pick<MovimientosProps, 'formatFecha'> {
  movimiento: Movimiento;
}

function Fila({ movimiento: { clase, cantidad, saldo, motivo, creado_en }, formatFecha }: FilaProps): ReactNode {
  const { dia, hora } = formatFecha(creado_en.getTime());
  return (
    <tr role="row">
      <td role="cell" data-label="Fecha">
        <time dateTime={creado_en.toISOString()}>
          {dia} <span className="cell-sub">{hora}</span>
        </time>
      </td>
      <td role="cell" data-label="Movimiento">
        {CLASES_EN_PALABRAS[clase]}
      </td>
      <td role="cell" data-label="Créditos" className="nowrap">
        {escribe(cantidad)}
      </td>
      <td role="cell" data-label="Saldo" className="nowrap">
        {escribe(saldo)}
      </td>
      <td role="cell" data-label="Motivo" className="comment">
        {motivo ?? '—'}
      </td>
    </tr>
  );
}
