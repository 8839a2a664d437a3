import type { Request, Response } from 'express';
import { tienePermiso } from '../../core/auth/permisos.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { instantFormatter } from '../../core/time/instante.js';
import { answerOf } from '../../http/answers/error-answer.js';
import type { Perfil } from '../../modules/lotes/lectura/perfil.js';
import type { Lote } from '../../modules/lotes/lote.entity.js';
import { LotesService } from '../../modules/lotes/lotes.service.js';
import { lotePage } from '../../modules/lotes/pages/lote-page.js';
import { FALTAS_A_LA_VISTA } from '../../modules/lotes/pages/resultado.js';
import { RevisionPart } from '../../modules/lotes/pages/revision.js';
import { PerfilesService } from '../../modules/lotes/perfiles/perfiles.service.js';
import { ResultadoService } from '../../modules/lotes/resultado/resultado.service.js';
import { PrimerasLineasService } from '../../modules/lotes/revision/primeras-lineas.service.js';
import type { PanelServices } from '../panel-services.js';
import type { CsrfTokens } from '../session/csrf.js';
import { panelUser } from '../session/panel-user.js';
import { answerPage } from './answer-page.js';

/** What the page of a batch says of what was just done, by the name in its address. */
const AVISOS: Readonly<Record<string, string>> = {
  repetido: 'Este archivo ya se había enviado: este es aquel lote. No se recibió otra vez.',
  perfil: 'El perfil quedó guardado, para los próximos archivos del mismo sistema.',
};
export const AVISO = new RegExp(`^(${Object.keys(AVISOS).join('|')})$`);

/** What is said beside the batch itself. */
interface Dicho {
  /** Why something was not done. */
  problema?: string;
  /** How it was to be read, as it was sent and refused. */
  borrador?: Perfil;
}

/** Answers with the page of a batch. */
export class LoteAnswers {
  private readonly lotes: LotesService;
  private readonly perfiles: PerfilesService;
  private readonly primeras: PrimerasLineasService;
  private readonly resultados: ResultadoService;
  private readonly formatInstant: (instant: Date) => string;

  constructor(
    private readonly services: PanelServices,
    private readonly tokens: CsrfTokens,
  ) {
    this.lotes = services.service(LotesService);
    this.perfiles = services.service(PerfilesService);
    this.primeras = services.service(PrimerasLineasService);
    this.resultados = services.service(ResultadoService);
    this.formatInstant = instantFormatter(services.config.zonaHoraria, 'minutos');
  }

  /** The batch of the request, as it is now. @throws notFound */
  async show(request: Request, response: Response, status = 200, dicho: Dicho = {}): Promise<void> {
    const lote = await this.lotes.get(panelUser(response).admin.actor, idOf(request));
    const { problema, borrador = lote.perfil } = dicho;
    const csrf = this.tokens.ofSession(request);
    const pagina = paginaOf(lote);
    const puede = tienePermiso(panelUser(response).admin.rol, 'administrar');
    const { archivosDias: dias, zonaHoraria } = this.services.config;
    const revision = lote.estado === 'revisado' && lote.archivado ? await this.primeras.revisar(lote) : null;
    const page = lotePage({
      lote,
      pagina,
      csrf,
      puede,
      dias,
      problema,
      aviso: AVISOS[request.query['aviso'] as string],
      faltas: await this.resultados.primerasFaltas(lote, FALTAS_A_LA_VISTA + 1),
      formatInstant: this.formatInstant,
      children: revision && (
        <RevisionPart
          {...{ lote, analisis: lote.analisis!, revision, perfil: borrador, pagina, csrf, puede, zonaHoraria }}
          perfiles={puede ? await this.perfiles.nombres() : []}
        />
      ),
    });
    answerPage(response, status, page);
  }

  /** Does something and shows the batch after it, or as it is with why it was not done. @param aviso what is said of it */
  async after(
    request: Request,
    response: Response,
    work: () => Promise<unknown>,
    { aviso, borrador }: { aviso?: string; borrador?: () => Perfil } = {},
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DomainError) || !SHOWN.has(error.kind)) throw error;
      const sent = borrador && { borrador: borrador() };
      return this.show(request, response, answerOf(error).status, { problema: error.message, ...sent });
    }
    response.redirect(303, `${paginaOf({ id: idOf(request) })}${aviso === undefined ? '' : `?aviso=${aviso}`}`);
  }
}

const SHOWN: ReadonlySet<string> = new Set(['invalid', 'unpaid', 'conflict', 'unprocessable']);

export function idOf(request: Request): string {
  return String(request.params['id']);
}

export function paginaOf({ id }: Pick<Lote, 'id'>): string {
  return `/admin/lotes/${id}`;
}
