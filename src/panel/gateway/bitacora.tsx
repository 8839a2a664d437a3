import type { RequestHandler } from 'express';
import type { ReactNode } from 'react';
import type { Analisis } from '../../bitacora/analisis.js';
import { Informe } from '../../bitacora/salida/informe.js';
import { ESTILOS } from '../../bitacora/salida/estilos.js';
import { tienePermiso } from '../../core/auth/permisos.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { Page } from '../../http/pages/layout.js';
import { AnalisisVivoService, DIAS, type Dias } from '../../modules/solicitudes/analisis-vivo.service.js';
import type { PanelServices } from '../panel-services.js';
import { panelUser } from '../session/panel-user.js';
import { SHORT_TEXT, type Accepted } from './accepted.js';
import { answerPage } from './answer-page.js';

/** What the address says: how far back, and of which route. */
export const BITACORA_QUERY: Accepted = new Map([
  ['dias', new RegExp(`^(?:${DIAS.join('|')})$`)],
  ['ruta', SHORT_TEXT],
]);

const DIAS_POR_DEFECTO: Dias = 7;

/** `GET /admin/bitacora`: what the live server was asked of late. */
export function showBitacora(services: PanelServices): RequestHandler {
  const vivo = services.service(AnalisisVivoService);
  return async (request, response) => {
    const { admin } = panelUser(response);
    if (!tienePermiso(admin.rol, 'consultar')) {
      throw new DomainError('forbidden', 'sin_permiso', 'Su cuenta no tiene permiso para ver las solicitudes.');
    }
    const { dias, ruta } = request.query as { dias?: string; ruta?: string };
    const asked = DIAS.find((number) => String(number) === dias) ?? DIAS_POR_DEFECTO;
    const given = ruta === undefined || ruta.trim() === '' ? undefined : ruta.trim();
    const analisis = await vivo.read(admin, asked, given);
    answerPage(response, 200, <BitacoraPage analisis={analisis} dias={asked} ruta={given} />);
  };
}

interface BitacoraPageProps {
  analisis: Analisis;
  dias: Dias;
  ruta: string | undefined;
}

function BitacoraPage({ analisis, dias, ruta }: BitacoraPageProps): ReactNode {
  return (
    <Page title="Solicitudes al servidor">
      <style dangerouslySetInnerHTML={{ __html: ESTILOS }} />
      <div className="stack-lg">
        <div className="stack">
          <h1>Solicitudes al servidor</h1>
          <p className="lead">
            {dias === 1 ? 'Las últimas 24 horas' : `Los últimos ${dias} días`}
            {ruta !== undefined && `, solo ${ruta}`}. De cada hora se guarda cuántas hubo, sin direcciones.
          </p>
        </div>
        <form className="card" method="get" action="/admin/bitacora">
          <div className="b-filtro">
            <div className="field">
              <label htmlFor="dias">Período</label>
              <select className="input" id="dias" name="dias" defaultValue={String(dias)}>
                {DIAS.map((number) => (
                  <option key={number} value={number}>
                    {number === 1 ? '24 horas' : `${number} días`}
                  </option>
                ))}
              </select>
            </div>
            <div className="field">
              <label htmlFor="ruta">Ruta, como está en la lista (vacía: todas)</label>
              <input className="input" id="ruta" name="ruta" defaultValue={ruta} list="rutas" autoComplete="off" />
              <datalist id="rutas">
                {[...new Set(analisis.rutas.map((one) => one.ruta))].map((one) => (
                  <option key={one} value={one} />
                ))}
              </datalist>
            </div>
            <button className="button" type="submit">
              Ver
            </button>
          </div>
        </form>
        {analisis.total === 0 ? <p>No hubo solicitudes en ese tiempo.</p> : <Informe analisis={analisis} isVivo />}
        <p className="actions screen-only">
          <a href="/admin/resources/solicitudes_por_hora">Ver hora por hora</a>
        </p>
      </div>
    </Page>
  );
}
