import type { ReactNode } from 'react';
import { writeMonto } from '../../../core/money/escritura.js';
import { Cargos } from '../../../http/pages/cargos.js';
import { Dato, Instante } from '../../../http/pages/facts.js';
import type { Fecha } from '../../../http/pages/fecha.js';
import { Notice } from '../../../http/pages/form.js';
import { TableHead } from '../../../http/pages/report.js';
import type { Resultado, ResultadoDeInfracciones, ResultadoDeResumen } from '../../registros/operacion.rule.js';
import { numero } from '../marco/numero.js';

interface Props<R> {
  resultado: R;
  formatFecha: (momento: number) => Fecha;
  /** `hora de Chile` */
  zona: string;
}

/** What was answered of a plate. */
export function ResultadoView({ resultado, ...rest }: Props<Resultado>): ReactNode {
  const { placa_patente, registrada } = resultado;
  if (!registrada) return <Notice>Ningún vehículo registrado lleva la placa {placa_patente}.</Notice>;
  if ('infracciones' in resultado) return <Infracciones resultado={resultado} {...rest} />;
  if ('por_anio' in resultado) return <Resumen resultado={resultado} {...rest} />;
  return (
    <dl className="facts">
      <Dato nombre="Registrada">Sí</Dato>
      <Dato nombre="Marca">{resultado.marca}</Dato>
      <Dato nombre="Color">{resultado.color}</Dato>
    </dl>
  );
}

function countOf(total: number): string {
  return total === 1 ? '1 infracción' : `${numero(total)} infracciones`;
}

function Infracciones({ resultado, formatFecha, zona }: Props<ResultadoDeInfracciones>): ReactNode {
  const { total, infracciones } = resultado;
  if (total === 0) return <p className="lead">El vehículo no tiene infracciones.</p>;
  const some = infracciones.length < total ? ` Se cuentan las ${numero(infracciones.length)} más recientes.` : '';
  return (
    <>
      <p className="lead">El vehículo tiene {countOf(total)}.</p>
      <table className="table amounts" role="table" aria-label="Infracciones">
        <caption className="table-caption">
          De la más reciente a la más antigua, en {zona}.{some}
        </caption>
        <TableHead titulos={['Fecha', 'Se cobra por', 'Importe']} />
        <tbody role="rowgroup">
          {infracciones.map(({ id, timestamp, conceptos, importe }) => (
            <tr key={id} role="row">
              <td role="cell" data-label="Fecha">
                <Instante momento={new Date(timestamp)} formatFecha={formatFecha} />
              </td>
              <td role="cell" data-label="Se cobra por">
                {conceptos ? (
                  <Cargos conceptos={conceptos} importe={undefined} />
                ) : (
                  'Se cargó sin códigos del tarifario'
                )}
              </td>
              <td role="cell" data-label="Importe" className="amount">
                {importe ? writeMonto(importe.monto, importe.moneda) : '—'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Resumen({ resultado, formatFecha }: Props<ResultadoDeResumen>): ReactNode {
  const { total, primera, ultima, por_anio, importes } = resultado;
  if (total === 0) return <p className="lead">El vehículo no tiene infracciones.</p>;
  return (
    <>
      <dl className="facts">
        <Dato nombre="Infracciones">{numero(total)}</Dato>
        {primera !== null && <Dato nombre="La primera">{formatFecha(Date.parse(primera)).dia}</Dato>}
        {ultima !== null && <Dato nombre="La última">{formatFecha(Date.parse(ultima)).dia}</Dato>}
        {importes.map(({ moneda, monto }) => (
          <Dato key={moneda} nombre={`Suma en ${moneda}`}>
            {writeMonto(monto, moneda)}
          </Dato>
        ))}
      </dl>
      {importes.length === 0 && <p className="muted">Ninguna se cargó con códigos del tarifario: no hay importes.</p>}
      <table className="table short-table" role="table">
        <caption className="table-caption">Infracciones de cada año</caption>
        <TableHead titulos={['Año', 'Infracciones']} numeros={['Infracciones']} />
        <tbody role="rowgroup">
          {por_anio.map(({ anio, total: cuantas }) => (
            <tr key={anio} role="row">
              <td role="cell" data-label="Año">
                {anio}
              </td>
              <td role="cell" data-label="Infracciones" className="number">
                {numero(cuantas)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
