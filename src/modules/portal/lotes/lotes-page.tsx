import type { ReactNode } from 'react';
import type { Pagina } from '../../../core/records/pagina.js';
import { Instante } from '../../../http/pages/facts.js';
import type { Fecha } from '../../../http/pages/fecha.js';
import { renderPage } from '../../../http/pages/render.js';
import { ReportHead, TableHead } from '../../../http/pages/report.js';
import type { SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';
import type { Lote } from '../../lotes/lote.entity.js';
import { ESTADO_EN_PALABRAS } from '../../lotes/lote.palabras.js';
import { NOMBRES_DE_OPERACION } from '../../registros/operacion.rule.js';
import { numero } from '../marco/numero.js';
import { hrefOf, Paginador } from '../marco/paginador.js';
import { PortalPage } from '../marco/portal-page.js';

interface LotesPageProps {
  sesion: SesionDePagina;
  pagina: Pagina<Lote>;
  /** Whether the newest are shown. */
  esPrimera: boolean;
  formatFecha: (momento: number) => Fecha;
}

/** The files that a client handed in. */
export function lotesPage({ sesion, pagina, esPrimera, formatFecha }: LotesPageProps): string {
  const { datos, siguiente } = pagina;
  return renderPage(
    <PortalPage title="Lotes" sesion={sesion} seccion="/clientes/lotes" esPrimera={esPrimera}>
      <div className="stack-lg">
        <div className="stack">
          <ReportHead titulo={<h1>Lotes{!esPrimera && ' (continuación)'}</h1>}>
            <a className="button" href="/clientes/lotes/nuevo">
              Subir un archivo
            </a>
          </ReportHead>
          <p className="lead">Pregunte por muchas placas de una vez: una por línea, en un archivo.</p>
        </div>
        {datos.length === 0 ? <p>Todavía no hay lotes.</p> : <Tabla datos={datos} formatFecha={formatFecha} />}
        <Paginador
          de="los lotes"
          siguiente={siguiente && hrefOf('/clientes/lotes', { cursor: siguiente })}
          comienzo={esPrimera ? null : '/clientes/lotes'}
        />
      </div>
    </PortalPage>,
  );
}

function Tabla({ datos, formatFecha }: Pick<LotesPageProps, 'formatFecha'> & { datos: readonly Lote[] }): ReactNode {
  return (
    <table className="table" role="table" aria-label="Lotes">
      <TableHead
        titulos={['Fecha', 'Archivo', 'Operación', 'Estado', 'Líneas', 'Costo']}
        numeros={['Líneas', 'Costo']}
      />
      <tbody role="rowgroup">
        {datos.map(({ id, creado_en, archivo, operacion, estado, lineas, costo }) => (
          <tr key={id} role="row">
            <td role="cell" data-label="Fecha">
              <Instante momento={creado_en} formatFecha={formatFecha} />
            </td>
            <td role="cell" data-label="Archivo">
              <a href={`/clientes/lotes/${id}`}>{archivo}</a>
            </td>
            <td role="cell" data-label="Operación">
              {operacion !== null && NOMBRES_DE_OPERACION[operacion]}
            </td>
            <td role="cell" data-label="Estado">
              <strong className={`state state-${estado}`}>{ESTADO_EN_PALABRAS[estado]}</strong>
            </td>
            <td role="cell" data-label="Líneas" className="number">
              {lineas === null ? '—' : numero(lineas)}
            </td>
            <td role="cell" data-label="Costo" className="number">
              {numero(costo)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
