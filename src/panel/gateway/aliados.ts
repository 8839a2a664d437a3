import type { Express, Request, RequestHandler, Response } from 'express';
import { DomainError, invalidField } from '../../core/errors/domain.error.js';
import { parseFields } from '../../core/fields/parsed-by.js';
import { PaginaQuery } from '../../core/fields/pagina.query.js';
import { fechaFormatter } from '../../http/pages/fecha.js';
import { AliadosService } from '../../modules/aliados/aliados.service.js';
import { ReemplazarEtiquetaDto } from '../../modules/aliados/etiquetas/etiquetas.dto.js';
import { EtiquetasService } from '../../modules/aliados/etiquetas/etiquetas.service.js';
import { TokensAliadoService } from '../../modules/aliados/token/tokens-aliado.service.js';
import type { PanelServices } from '../panel-services.js';
import type { CsrfTokens } from '../session/csrf.js';
import { fieldOf } from '../session/form.js';
import { panelUser } from '../session/panel-user.js';
import { SHORT_TEXT, takesQuery, type Accepted } from './accepted.js';
import { idOf, onlyIds, permitted, puede } from './aliado-requests.js';
import { ETIQUETAS, etiquetasPage, tokenDe, tokenDeAliadoPage } from './aliados-pages.js';
import { answerPage } from './answer-page.js';
import { avisoOf, avisoQuery, goTo, type Avisos } from './avisos.js';
import { NOTHING } from './form-fields.js';
import { FORM_TYPES, noBody, readForm } from './read-form.js';

/** Puts the pages of partners into their places: their tags, and their tokens. */
export function mountAliados(gateway: Express, services: PanelServices, tokens: CsrfTokens): void {
  const pages = new AliadosPages(services, tokens);
  const nothing = takesQuery(NOTHING);
  const form = (...names: string[]): RequestHandler[] => [
    ...readForm(FORM_TYPES.plain, new Map(['csrf', ...names].map((name) => [name, SHORT_TEXT]))),
    tokens.require,
  ];
  const [looks, changes] = [permitted('consultar'), permitted('administrar')];
  const cursor: Accepted = new Map([
    ['cursor', SHORT_TEXT],
    ['reemplazada', /^\d{1,9}$/],
  ]);
  gateway.get(ETIQUETAS, takesQuery(cursor), looks, noBody, pages.showEtiquetas);
  gateway.post(ETIQUETAS, nothing, changes, form('de', 'por'), pages.replace);
  const token = '/admin/aliados/:id/token';
  gateway.get(token, takesQuery(avisoQuery(AVISOS)), onlyIds, looks, noBody, pages.showToken);
  gateway.post(token, nothing, onlyIds, changes, form('version'), pages.emitir);
  gateway.get(`${token}/quitar`, nothing, onlyIds, looks, noBody, pages.backToToken);
  gateway.post(`${token}/quitar`, nothing, onlyIds, changes, form(), pages.quitar);
}

/** What the page of a token says of what was just done, by the name in its address. */
const AVISOS: Avisos = {
  quitado: { kind: 'success', texto: 'El token se quitó: ya no sirve.' },
  sin_emitir: {
    kind: 'warning',
    texto:
      'No se emitió otro token: el aliado cambió después de que se abriera esta página. ' +
      'Si usted acaba de emitir uno, es el que tiene ahora, y se mostró una sola vez.',
  },
};

class AliadosPages {
  private readonly aliados: AliadosService;
  private readonly etiquetas: EtiquetasService;
  private readonly propios: TokensAliadoService;

  constructor(
    private readonly services: PanelServices,
    private readonly tokens: CsrfTokens,
  ) {
    this.aliados = services.service(AliadosService);
    this.etiquetas = services.service(EtiquetasService);
    this.propios = services.service(TokensAliadoService);
  }

  readonly showEtiquetas: RequestHandler = (request, response) => {
    const { reemplazada } = request.query;
    return this.answerEtiquetas(request, response, 200, {
      ...(reemplazada !== undefined && { hecho: `La etiqueta se reemplazó en ${aliados(Number(reemplazada))}.` }),
    });
  };

  readonly replace: RequestHandler = async (request, response) => {
    const escrito = { de: fieldOf(request, 'de'), por: fieldOf(request, 'por') };
    try {
      const dto = parseFields(ReemplazarEtiquetaDto, escrito);
      const cambiados = await this.etiquetas.reemplazar(panelUser(response).admin.actor, dto);
      if (cambiados === 0) throw invalidField('de', 'Ningún aliado lleva esta etiqueta.');
      response.redirect(303, `${ETIQUETAS}?reemplazada=${cambiados}`);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      const errores = Object.fromEntries(error.errores.map(({ campo, mensaje }) => [campo, mensaje]));
      await this.answerEtiquetas(request, response, 400, { escrito, errores });
    }
  };

  readonly showToken: RequestHandler = (request, response) => this.answerToken(request, response);

  /** The form's version lets it be sent once: sent again, nothing happens. */
  readonly emitir: RequestHandler = async (request, response) => {
    const cual = { id: idOf(request), aceptadas: [Number(fieldOf(request, 'version'))] };
    let token: string;
    try {
      token = await this.propios.emitir(panelUser(response).admin.actor, cual);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'stale') throw error;
      return goTo(response, tokenDe(idOf(request)), 'sin_emitir');
    }
    await this.answerToken(request, response, token);
  };

  readonly quitar: RequestHandler = async (request, response) => {
    await this.propios.quitar(panelUser(response).admin.actor, idOf(request));
    goTo(response, tokenDe(idOf(request)), 'quitado');
  };

  readonly backToToken: RequestHandler = (request, response) => goTo(response, tokenDe(idOf(request)));

  private async answerEtiquetas(
    request: Request,
    response: Response,
    status: number,
    more: Partial<Parameters<typeof etiquetasPage>[0]> = {},
  ): Promise<void> {
    const { cursor } = request.query;
    const query = parseFields(PaginaQuery, { limite: 200, ...(cursor !== undefined && { cursor }) });
    const { actor } = panelUser(response).admin;
    const { datos, siguiente } = await this.etiquetas.usadas(actor, query);
    const shared = { csrf: this.tokens.ofSession(request), etiquetas: datos, siguiente };
    answerPage(response, status, etiquetasPage({ ...shared, puedeCambiar: puede(response, 'administrar'), ...more }));
  }

  /** @param token the one that was just made */
  private async answerToken(request: Request, response: Response, token?: string): Promise<void> {
    const aliado = await this.aliados.get(idOf(request));
    const desde = await this.propios.findEmitido(aliado.id);
    const page = {
      csrf: this.tokens.ofSession(request),
      aliado,
      desde: desde && inWords(desde, this.services.config.zonaHoraria),
      puedeCambiar: puede(response, 'administrar'),
      token,
      aviso: avisoOf(AVISOS, request),
    };
    answerPage(response, 200, tokenDeAliadoPage(page));
  }
}

function aliados(total: number): string {
  return total === 1 ? '1 aliado' : `${total.toLocaleString('es-CL')} aliados`;
}

function inWords(instant: Date, zonaHoraria: string): string {
  const { dia, hora } = fechaFormatter(zonaHoraria)(instant.getTime());
  return `${dia}, ${hora}`;
}
