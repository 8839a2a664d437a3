import type { ReactNode } from 'react';
import { Dato, Instante } from '../../../http/pages/facts.js';
import type { Fecha } from '../../../http/pages/fecha.js';
import { TableHead } from '../../../http/pages/report.js';
import { renderPage } from '../../../http/pages/render.js';
import { CLASES_EN_PALABRAS } from '../../creditos/credito.rule.js';
import type { Cartola, Movimiento } from '../../creditos/movimientos.repository.js';
import { NOMBRES_DE_OPERACION } from '../../registros/operacion.rule.js';
import type { EntradaDeRegistro } from '../../registros/registros.repository.js';
import { numero } from '../marco/numero.js';
import { hrefOf, Paginador } from '../marco/paginador.js';
import { PortalPage } from '../marco/portal-page.js';
import type { SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';

interface SaldoPageProps {
  sesion: SesionDePagina;
  cartola: Cartola;
  /** What was asked by the operations among the movements, by their records. */
  entradas: ReadonlyMap<string, EntradaDeRegistro>;
  /** Whether the newest movements are shown. */
  esPrimera: boolean;
  formatFecha: (momento: number) => Fecha;
}

/** What a client has, and how it moved. */
export function saldoPage({ sesion, cartola, entradas, esPrimera, formatFecha }: SaldoPageProps): string {
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
            <Movimientos datos={datos} entradas={entradas} formatFecha={formatFecha} />
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

interface MovimientosProps extends Pick<SaldoPageProps, 'entradas' | 'formatFecha'> {
  datos: readonly Movimiento[];
}

function Movimientos({ datos, entradas, formatFecha }: MovimientosProps): ReactNode {
  return (
    <table className="table" role="table" aria-labelledby="movimientos">
      <TableHead titulos={['Fecha', 'Movimiento', 'Créditos', 'Saldo', 'Por qué']} numeros={['Créditos', 'Saldo']} />
      <tbody role="rowgroup">
        {datos.map((movimiento) => (
          <Fila key={movimiento.id} {...{ movimiento, entradas, formatFecha }} />
        ))}
      </tbody>
    </table>
  );
}

interface FilaProps extends Pick<MovimientosProps, 'entradas' | 'formatFecha'> {
  movimiento: Movimiento;
}

function Fila({ movimiento, entradas, formatFecha }: FilaProps): ReactNode {
  const { clase, cantidad, saldo, motivo, registro_id, lote_id, creado_en } = movimiento;
  const entrada = entradas.get(registro_id ?? '');
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
      <td role="cell" data-label="Por qué" className="comment">
        {motivo ?? (entrada ? `${NOMBRES_DE_OPERACION[entrada.tipo]}: ${entrada.placa_patente}` : '—')}
        {lote_id !== null && (
          <span className="cell-sub">
            <a href={`/clientes/lotes/${lote_id}`}>De un lote</a>
          </span>
        )}
      </td>
    </tr>
  );
}
