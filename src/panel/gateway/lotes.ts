import type { RequestHandler } from 'express';
import { ControlService } from '../../modules/lotes/control.service.js';
import { EventosService } from '../../modules/lotes/eventos/eventos.service.js';
import { LotesService } from '../../modules/lotes/lotes.service.js';
import { avanceDe } from '../../modules/lotes/pages/avance.js';
import { cancelarPage } from '../../modules/lotes/pages/lote-page.js';
import { ResultadoService } from '../../modules/lotes/resultado/resultado.service.js';
import { sendFile } from '../export/send-file.js';
import type { PanelServices } from '../panel-services.js';
import type { CsrfTokens } from '../session/csrf.js';
import { panelUser } from '../session/panel-user.js';
import { answerPage } from './answer-page.js';
import { idOf, paginaOf, type LoteAnswers } from './lotes-answer.js';

/** What people do to a batch that needs no more than its name. */
export const PASOS_DE_LOTE = ['pausar', 'reanudar', 'cancelar'] as const;

/** The page of one batch, how it comes on, and what came of it. */
export class LotesPages {
  private readonly lotes: LotesService;
  private readonly control: ControlService;
  private readonly eventos: EventosService;
  private readonly resultados: ResultadoService;

  constructor(
    services: PanelServices,
    private readonly tokens: CsrfTokens,
    private readonly answers: LoteAnswers,
  ) {
    this.lotes = services.service(LotesService);
    this.control = services.service(ControlService);
    this.eventos = services.service(EventosService);
    this.resultados = services.service(ResultadoService);
  }

  /** `GET /admin/lotes/<id>`. */
  readonly show: RequestHandler = (request, response) => this.answers.show(request, response);

  /** `GET /admin/lotes/<id>/cancelar`: asks first. */
  readonly askToCancel: RequestHandler = async (request, response) => {
    const lote = await this.lotes.get(panelUser(response).admin.actor, idOf(request));
    answerPage(response, 200, cancelarPage({ lote, pagina: paginaOf(lote), csrf: this.tokens.ofSession(request) }));
  };

  /** `POST /admin/lotes/<id>/pausar` and the like. */
  readonly step =
    (paso: (typeof PASOS_DE_LOTE)[number]): RequestHandler =>
    (request, response) =>
      this.answers.after(request, response, () => this.control[paso](panelUser(response).admin.actor, idOf(request)));

  /** `GET /admin/lotes/<id>/eventos`: how it comes on, as server-sent events. */
  readonly follow: RequestHandler = async (request, response) => {
    const lote = await this.lotes.get(panelUser(response).admin.actor, idOf(request));
    // Nothing on the way may wait for more of it before it hands it on.
    response.set({ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform' });
    if (request.method === 'HEAD') return void response.end();
    await sendFile(this.eventos.seguir(lote, request.get('last-event-id'), avanceDe), request, response);
  };

  /** `GET /admin/lotes/<id>/resultado.csv` and `errores.csv`. */
  readonly download =
    (que: 'resultado' | 'errores'): RequestHandler =>
    async (request, response) => {
      const lote = await this.lotes.get(panelUser(response).admin.actor, idOf(request));
      const file = await this.resultados[que](lote);
      response.set({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${que}-${lote.id}.csv"`,
      });
      await sendFile(file, request, response);
    };
}
