import { renderPage } from '../../../http/pages/render.js';
import type { SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';
import { FormularioDeSubida } from '../../lotes/pages/formulario-de-subida.js';
import type { OperacionConCosto } from '../../operaciones/costos.service.js';
import { PortalPage } from '../marco/portal-page.js';
import { Opciones } from '../operaciones/opciones.js';

interface SubidaPageProps {
  sesion: SesionDePagina;
  operaciones: readonly OperacionConCosto[];
  /** How large a file may be, in bytes. */
  maximo: number;
  /** What is wrong, by field; '' for the whole of it. */
  errores?: Readonly<Record<string, string>>;
}

const TITLE = 'Subir un archivo';

/** Where a client hands in a file of plates. */
export function subidaPage({ sesion, operaciones, maximo, errores = {} }: SubidaPageProps): string {
  const esError = Object.keys(errores).length > 0;
  return renderPage(
    <PortalPage title={esError ? `Error: ${TITLE}` : TITLE} sesion={sesion} seccion="/clientes/lotes" esPrimera={false}>
      <div className="split">
        <div className="stack">
          <h1>{TITLE}</h1>
          <p className="lead">Una placa por línea. Primero se muestra cómo se lee y cuánto costaría.</p>
          <p className="muted">
            No se pregunta ni se cobra nada hasta que usted lo confirme. Una placa que está varias veces se cobra una.
          </p>
        </div>
        <FormularioDeSubida
          {...{ maximo, errores }}
          csrf={sesion.csrf}
          destino="/clientes/lotes"
          destinoDelScript="/clientes/lotes/subida"
          lista="/clientes/lotes"
          formatos="CSV o texto"
          antes={<Opciones name="operacion" operaciones={operaciones} error={errores.operacion} unidad="por placa" />}
        />
      </div>
    </PortalPage>,
  );
}
