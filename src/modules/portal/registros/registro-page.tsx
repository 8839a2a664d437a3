import type { ReactNode } from 'react';
import { Dato } from '../../../http/pages/facts.js';
import type { Fecha } from '../../../http/pages/fecha.js';
import { Notice } from '../../../http/pages/form.js';
import { renderPage } from '../../../http/pages/render.js';
import { ReportHead } from '../../../http/pages/report.js';
import { creditos } from '../../creditos/credito.rule.js';
import { NOMBRES_DE_OPERACION } from '../../registros/operacion.rule.js';
import type { RegistroLeido } from '../../registros/registros.repository.js';
import { PortalPage } from '../marco/portal-page.js';
import type { SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';
import { ResultadoView } from './resultado-view.js';

interface RegistroPageProps {
  sesion: SesionDePagina;
  registro: RegistroLeido;
  formatFecha: (momento: number) => Fecha;
  /** `hora de Chile` */
  zona: string;
}

/** What a client was answered, for the screen and paper. */
export function registroPage({ sesion, registro, formatFecha, zona }: RegistroPageProps): string {
  const { id, tipo, placa_patente, resultado, costo, saldo, lote_id, creado_en } = registro;
  const nombre = NOMBRES_DE_OPERACION[tipo];
  const { dia, hora } = formatFecha(creado_en.getTime());
  return renderPage(
    <PortalPage title={`${nombre}: ${placa_patente}`} sesion={sesion} seccion="/clientes/registros" esPrimera={false}>
      <article className="stack-lg">
        <div className="stack">
          <ReportHead
            titulo={
              <div className="stack">
                <p className="eyebrow">{nombre}</p>
                <h1>
                  <span className="plate">{placa_patente}</span>
                </h1>
              </div>
            }
          >
            <a href="/clientes/operaciones">Otra operación</a>
            <a href="/clientes/registros">Todos los registros</a>
          </ReportHead>
          <Anulacion registro={registro} formatFecha={formatFecha} />
        </div>
        <section className="stack" aria-labelledby="respuesta">
          <h2 id="respuesta">Respuesta</h2>
          <ResultadoView resultado={resultado!} formatFecha={formatFecha} zona={zona} />
        </section>
        <section className="stack" aria-labelledby="constancia">
          <h2 id="constancia">Constancia</h2>
          <dl className="facts">
            <Dato nombre="Cliente">{registro.cliente_nombre}</Dato>
            <Dato nombre="Costó">{creditos(costo)}</Dato>
            <Dato nombre="Saldo después">{creditos(saldo)}</Dato>
            <Dato nombre="Fecha de la respuesta">
              <time dateTime={creado_en.toISOString()}>
                {dia}, {hora}
              </time>
            </Dato>
            {lote_id !== null && (
              <Dato nombre="Lote">
                <a href={`/clientes/lotes/${lote_id}`}>Ver el archivo</a>
              </Dato>
            )}
            <Dato nombre="Registro">
              <span className="code">{id}</span>
            </Dato>
          </dl>
          <p className="muted">La respuesta es la de esa fecha. Verla otra vez no se cobra.</p>
        </section>
      </article>
    </PortalPage>,
  );
}

function Anulacion({
  registro: { anulado_en, motivo, costo },
  formatFecha,
}: Pick<RegistroPageProps, 'registro' | 'formatFecha'>): ReactNode {
  if (!anulado_en) return null;
  return (
    <Notice title={`Anulado el ${formatFecha(anulado_en.getTime()).dia}`}>
      Se devolvió lo que costó: {creditos(costo)}. Motivo: {motivo}
    </Notice>
  );
}
