import type { ReactNode } from 'react';
import { Dato, Instante } from '../../../http/pages/facts.js';
import type { Fecha } from '../../../http/pages/fecha.js';
import { TableHead } from '../../../http/pages/report.js';
import { renderPage } from '../../../http/pages/render.js';
import { CLASES_EN_PALABRAS } from '../../creditos/credito.rule.js';
import type { Cartola, Movimiento } from '../../creditos/movimientos.repository.js';
import { numero } from '../marco/numero.js';
import { hrefOf, Paginador } from '../marco/paginador.js';
import { PortalPage } from '../marco/portal-page.js';
import type { SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';

interface SaldoPageProps {
  sesion: SesionDePagina;
  cartola: Cartola;
  /** Whether the newest movements are shown. */
  esPrimera: boolean;
  formatFecha: (momento: number) => Fecha;
}

/** What a client has, and how it moved. */
export function saldoPage({ sesion, cartola, esPrimera, formatFecha }: SaldoPageProps): string {
  const { saldo, reservado, datos, siguiente } = cartola;
  return renderPage(
    <PortalPage title="Créditos" sesion={sesion} seccion="/clientes" esPrimera={esPrimera}>
      <div className="stack-lg">
        <div className="stack">
          <h1>Créditos de {sesion.principal.nombre}</h1>
          <dl className="facts">
            <Dato nombre="Disponibles">{numero(saldo - reservado)}</Dato>
            <Dato nombre="En reserva">{numero(reservado)}</Dato>
            <Dato nombre="Saldo">{numero(saldo)}</Dato>
          </dl>
        </div>
        <section className="stack" aria-labelledby="movimientos">
          <h2 id="movimientos">Movimientos</h2>
          {datos.length === 0 ? (
            <p>Todavía no hay movimientos.</p>
          ) : (
            <Movimientos datos={datos} formatFecha={formatFecha} />
          )}
          <Paginador
            de="los movimientos"
            siguiente={siguiente && hrefOf('/clientes', { cursor: siguiente })}
            comienzo={esPrimera ? null : '/clientes'}
          />
        </section>
      </div>
    </PortalPage>,
  );
}

interface MovimientosProps {
  datos: readonly Movimiento[];
  formatFecha: (momento: number) => Fecha;
}

function Movimientos({ datos, formatFecha }: MovimientosProps): ReactNode {
  return (
    <table className="table" role="table" aria-labelledby="movimientos">
      <TableHead titulos={['Fecha', 'Movimiento', 'Créditos', 'Saldo', 'Motivo']} numeros={['Créditos', 'Saldo']} />
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

function Fila({ movimiento, formatFecha }: FilaProps): ReactNode {
  const { clase, cantidad, saldo, motivo, registro_id, creado_en } = movimiento;
  return (
    <tr role="row">
      <td role="cell" data-label="Fecha">
        <Instante momento={creado_en} formatFecha={formatFecha} />
      </td>
      <td role="cell" data-label="Movimiento">
        {registro_id === null ? (
          CLASES_EN_PALABRAS[clase]
        ) : (
          <a href={`/clientes/registros/${registro_id}`}>{CLASES_EN_PALABRAS[clase]}</a>
        )}
      </td>
      <td role="cell" data-label="Créditos" className="number">
        {numero(cantidad)}
      </td>
      <td role="cell" data-label="Saldo" className="number">
        {numero(saldo)}
      </td>
      <td role="cell" data-label="Motivo" className="comment">
        {motivo ?? '—'}
      </td>
    </tr>
  );
}
