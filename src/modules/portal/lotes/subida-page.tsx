import { assetUrl } from '../../../http/pages/assets.js';
import { Notice } from '../../../http/pages/form.js';
import { UploadField } from '../../../http/pages/optional-fields.js';
import { renderPage } from '../../../http/pages/render.js';
import type { SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';
import { bytesEnPalabras } from '../../lotes/lote.palabras.js';
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
        <form
          className="card stack"
          method="post"
          action="/clientes/lotes"
          encType="multipart/form-data"
          data-subida="/clientes/lotes/subida"
          data-maximo={maximo}
        >
          {errores[''] !== undefined && <Notice kind="danger">{errores['']}</Notice>}
          {/* Before the file: it is looked at before anything is kept. */}
          <input type="hidden" name="csrf" value={sesion.csrf} />
          <Opciones name="operacion" operaciones={operaciones} error={errores.operacion} unidad="por placa" />
          <div className="drop" data-soltar="">
            <UploadField
              name="archivo"
              type="file"
              accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
              label="Archivo"
              hint={`CSV o texto, hasta ${bytesEnPalabras(maximo)}. Elíjalo, o suéltelo aquí.`}
              error={errores.archivo}
            />
          </div>
          <label className="check">
            <input type="checkbox" name="forzar" value="si" />
            <span>Volver a recibir un archivo que ya se envió</span>
          </label>
          <div className="stack" data-avance="" hidden>
            <progress className="progress" max={100} value={0} aria-label="Envío del archivo" />
            <p role="status" />
          </div>
          <p className="actions form-actions">
            <button className="button" type="submit">
              Subir y revisar
            </button>
            <button className="button button-secondary" type="button" data-interrumpir="" hidden>
              Interrumpir el envío
            </button>
            <a href="/clientes/lotes">Volver a los lotes</a>
          </p>
        </form>
      </div>
      <script src={assetUrl('lotes.js')} defer />
    </PortalPage>,
  );
}
