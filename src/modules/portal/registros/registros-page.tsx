import type { ReactNode } from 'react';
import { Instante } from '../../../http/pages/facts.js';
import type { Fecha } from '../../../http/pages/fecha.js';
import { Notice } from '../../../http/pages/form.js';
import { renderPage } from '../../../http/pages/render.js';
import { ReportHead, TableHead } from '../../../http/pages/report.js';
import type { Pagina } from '../../../core/records/pagina.js';
import { NOMBRES_DE_OPERACION } from '../../registros/operacion.rule.js';
import type { RegistroLeido } from '../../registros/registros.repository.js';
import { numero } from '../marco/numero.js';
import { hrefOf, Paginador } from '../marco/paginador.js';
import { PortalPage } from '../marco/portal-page.js';
import type { SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';
import { Filtros, type Pedido } from './filtros.js';

interface RegistrosPageProps {
  sesion: SesionDePagina;
  /** Null where the filters can't be read. */
  pagina: Pagina<RegistroLeido> | null;
  pedido: Pedido;
  /** Whether it is the first page of the list. */
  esPrimera: boolean;
  errores?: Pedido;
  problema?: string | undefined;
  formatFecha: (momento: number) => Fecha;
}

/** They may be in another order than that of time. */
const POR_ORDEN = { siguiente: 'Ver los siguientes', comienzo: 'Volver al comienzo' };

/** What a client asked so far. */
export function registrosPage(props: RegistrosPageProps): string {
  const { sesion, pagina, pedido, esPrimera, errores = {}, problema } = props;
  const esError = pagina === null;
  return renderPage(
    <PortalPage
      title={esError ? 'Error: Registros' : 'Registros'}
      sesion={sesion}
      seccion="/clientes/registros"
      esPrimera={esPrimera}
    >
      <div className="stack-lg">
        <div className="stack">
          <ReportHead titulo={<h1>Registros{!esPrimera && ' (continuación)'}</h1>}>
            <a href={hrefOf('/clientes/registros.csv', pedido)}>Descargar como CSV</a>
            <a href={hrefOf('/clientes/registros.json', pedido)}>Descargar como JSON</a>
          </ReportHead>
          <p className="lead">Lo que su empresa preguntó, con lo que costó. Ver una respuesta otra vez no se cobra.</p>
        </div>
        {problema !== undefined && <Notice kind="danger">{problema}</Notice>}
        <Filtros pedido={pedido} errores={errores} />
        {pagina && <Lista {...props} pagina={pagina} />}
      </div>
    </PortalPage>,
  );
}

function Lista({
  pagina: { datos, siguiente },
  pedido,
  esPrimera,
  formatFecha,
}: RegistrosPageProps & { pagina: Pagina<RegistroLeido> }): ReactNode {
  const isNarrowed = Object.keys(pedido).some((name) => name !== 'orden');
  return (
    <>
      {datos.length === 0 && isNarrowed && <p>Ningún registro es así.</p>}
      {datos.length === 0 && !isNarrowed && (
        <p>
          Todavía no hay registros. Empiece por una <a href="/clientes/operaciones">operación</a>.
        </p>
      )}
      {datos.length > 0 && <Tabla datos={datos} formatFecha={formatFecha} />}
      <Paginador
        de="los registros"
        siguiente={siguiente && hrefOf('/clientes/registros', { ...pedido, cursor: siguiente })}
        comienzo={esPrimera ? null : hrefOf('/clientes/registros', pedido)}
        textos={POR_ORDEN}
      />
    </>
  );
}

type TablaProps = Pick<RegistrosPageProps, 'formatFecha'> & { datos: readonly RegistroLeido[] };

function Tabla({ datos, formatFecha }: TablaProps): ReactNode {
  return (
    <table className="table" role="table" aria-label="Registros">
      <TableHead titulos={['Fecha', 'Placa', 'Operación', 'Costo', 'Saldo']} numeros={['Costo', 'Saldo']} />
      <tbody role="rowgroup">
        {datos.map(({ id, creado_en, placa_patente, tipo, costo, saldo, anulado_en }) => (
          <tr key={id} role="row">
            <td role="cell" data-label="Fecha">
              <Instante momento={creado_en} formatFecha={formatFecha} />
            </td>
            <td role="cell" data-label="Placa">
              <a className="plate" href={`/clientes/registros/${id}`}>
                {placa_patente}
              </a>
            </td>
            <td role="cell" data-label="Operación">
              {NOMBRES_DE_OPERACION[tipo]}
              {anulado_en && <span className="cell-sub">Anulado, costo devuelto</span>}
            </td>
            <td role="cell" data-label="Costo" className="number">
              {numero(costo)}
            </td>
            <td role="cell" data-label="Saldo" className="number">
              {numero(saldo)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
