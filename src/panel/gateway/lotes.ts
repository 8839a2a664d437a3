import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import type { Request, RequestHandler, Response } from 'express';
import { tienePermiso } from '../../core/auth/permisos.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { instantFormatter } from '../../core/time/instante.js';
import { answerOf } from '../../http/answers/error-answer.js';
import { ControlService } from '../../modules/lotes/control.service.js';
import { EventosService } from '../../modules/lotes/eventos/eventos.service.js';
import type { Lote } from '../../modules/lotes/lote.entity.js';
import { LotesService } from '../../modules/lotes/lotes.service.js';
import { avanceDe } from '../../modules/lotes/pages/avance.js';
import { cancelarPage, lotePage } from '../../modules/lotes/pages/lote-page.js';
import { FALTAS_A_LA_VISTA } from '../../modules/lotes/pages/resultado.js';
import { ResultadoService } from '../../modules/lotes/resultado/resultado.service.js';
import type { PanelServices } from '../panel-services.js';
import type { CsrfTokens } from '../session/csrf.js';
import { panelUser } from '../session/panel-user.js';
import { answerPage } from './answer-page.js';

/** What the page of a batch says of what was just done. */
const AVISOS = {
  repetido: 'Este archivo ya se había enviado: este es aquel lote. No se recibió otra vez.',
} as const;
export const AVISO = new RegExp(`^(${Object.keys(AVISOS).join('|')})$`);

/** What people do to a batch that needs no more than its name. */
export const PASOS_DE_LOTE = ['pausar', 'reanudar', 'cancelar'] as const;
type Paso = (typeof PASOS_DE_LOTE)[number];

/** The page of one batch, and what is done there. */
export class LotesPages {
  private readonly lotes: LotesService;
  private readonly control: ControlService;
  private readonly eventos: EventosService;
  private readonly resultados: ResultadoService;
  private readonly formatInstant: (instant: Date) => string;

  constructor(
    private readonly services: PanelServices,
    private readonly tokens: CsrfTokens,
  ) {
    this.lotes = services.service(LotesService);
    this.control = services.service(ControlService);
    this.eventos = services.service(EventosService);
    this.resultados = services.service(ResultadoService);
    this.formatInstant = instantFormatter(services.config.zonaHoraria, 'minutos');
  }

  /** `GET /admin/lotes/<id>`. */
  readonly show: RequestHandler = async (request, response) => {
    const aviso = AVISOS[request.query['aviso'] as keyof typeof AVISOS] as string | undefined;
    await this.answer(request, response, 200, { ...(aviso !== undefined && { aviso }) });
  };

  /** `GET /admin/lotes/<id>/cancelar`: asks first. */
  readonly askToCancel: RequestHandler = async (request, response) => {
    const lote = await this.lotes.get(idOf(request));
    answerPage(response, 200, cancelarPage({ lote, pagina: paginaOf(lote), csrf: this.tokens.ofSession(request) }));
  };

  /** `POST /admin/lotes/<id>/pausar` and the like. */
  readonly step =
    (paso: Paso): RequestHandler =>
    async (request, response) => {
      await this.explained(request, response, () => this.control[paso](panelUser(response).admin.actor, idOf(request)));
    };

  /** `GET /admin/lotes/<id>/eventos`: how it comes on, as server-sent events. */
  readonly follow: RequestHandler = async (request, response) => {
    const lote = await this.lotes.get(idOf(request));
    // What stands in between must not wait for more of it.
    response.set({ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform' });
    await send(this.eventos.seguir(lote, request.get('last-event-id'), avanceDe), request, response);
  };

  /** `GET /admin/lotes/<id>/resultado.csv` and `errores.csv`. */
  readonly download =
    (que: 'resultado' | 'errores'): RequestHandler =>
    async (request, response) => {
      const lote = await this.lotes.get(idOf(request));
      const file = this.resultados[que](lote);
      response.set({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${que}-${lote.id}.csv"`,
      });
      await send(file, request, response);
    };

  /** Does something and shows what came of it, or why it was not done. */
  private async explained(request: Request, response: Response, work: () => Promise<Lote>): Promise<void> {
    try {
      response.redirect(303, paginaOf(await work()));
    } catch (error) {
      if (!(error instanceof DomainError) || !SHOWN.has(error.kind)) throw error;
      await this.answer(request, response, answerOf(error).status, { problema: error.message });
    }
  }

  private async answer(
    request: Request,
    response: Response,
    status: number,
    said: { aviso?: string; problema?: string },
  ): Promise<void> {
    const lote = await this.lotes.get(idOf(request));
    const page = lotePage({
      ...said,
      lote,
      pagina: paginaOf(lote),
      csrf: this.tokens.ofSession(request),
      puede: tienePermiso(panelUser(response).admin.rol, 'administrar'),
      faltas: await this.resultados.primerasFaltas(lote, FALTAS_A_LA_VISTA + 1),
      dias: this.services.config.archivosDias,
      formatInstant: this.formatInstant,
    });
    answerPage(response, status, page);
  }
}

const SHOWN: ReadonlySet<string> = new Set(['invalid', 'conflict', 'unprocessable']);

function idOf(request: Request): string {
  return String(request.params['id']);
}

function paginaOf({ id }: Pick<Lote, 'id'>): string {
  return `/admin/lotes/${id}`;
}

/** Who goes away in the midst of it is no failure. */
async function send(file: Readable, request: Request, response: Response): Promise<void> {
  if (request.method === 'HEAD') {
    file.destroy();
    response.end();
    return;
  }
  try {
    await pipeline(file, response);
  } catch (error) {
    if (!response.closed) throw error;
  }
}
