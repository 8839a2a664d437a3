import type { Express, Request, RequestHandler, Response } from 'express';
import type { Actor } from '../../core/auth/principal.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { LIMITE_MAXIMO } from '../../core/fields/pagina.query.js';
import { parseFields } from '../../core/fields/parsed-by.js';
import { answerOf } from '../../http/answers/error-answer.js';
import type { Aliado } from '../../modules/aliados/aliado.entity.js';
import { AliadosService } from '../../modules/aliados/aliados.service.js';
import { SUSCRIBIBLES } from '../../modules/eventos/evento.rule.js';
import { EntregasService } from '../../modules/webhooks/entregas/entregas.service.js';
import { SecretosService } from '../../modules/webhooks/suscripciones/secretos.service.js';
import { CreateSuscripcionDto } from '../../modules/webhooks/suscripciones/suscripcion.dto.js';
import type { CualSuscripcion } from '../../modules/webhooks/suscripciones/suscripcion-param.js';
import { SuscripcionesService } from '../../modules/webhooks/suscripciones/suscripciones.service.js';
import type { PanelServices } from '../panel-services.js';
import type { CsrfTokens } from '../session/csrf.js';
import { fieldOf } from '../session/form.js';
import { panelUser } from '../session/panel-user.js';
import { SHORT_TEXT, takesQuery } from './accepted.js';
import { idOf, onlyIds, permitted, puede } from './aliado-requests.js';
import { answerPage } from './answer-page.js';
import { NOTHING } from './form-fields.js';
import { FORM_TYPES, noBody, readForm } from './read-form.js';
import { suscripcionesDe, suscripcionesPage, suscripcionPage, type Escrito } from './suscripciones-pages.js';

const LIST = suscripcionesDe(':id');
/** An address may be longer than what is typed elsewhere. */
const URL_TEXT = /^[^]{0,4000}$/;
const FIELDS = ['url', ...SUSCRIBIBLES, 'placa_patente', 'codigo', 'autenticacion'];

/** Puts the pages of partners' subscriptions into their places. */
export function mountSuscripciones(gateway: Express, services: PanelServices, tokens: CsrfTokens): void {
  const pages = new SuscripcionesPages(services, tokens);
  const nothing = takesQuery(NOTHING);
  const form = (...names: string[]): RequestHandler[] => [
    ...readForm(
      FORM_TYPES.plain,
      new Map(['csrf', 'version', ...names].map((name) => [name, name === 'url' ? URL_TEXT : SHORT_TEXT])),
    ),
    tokens.require,
  ];
  const one = `${LIST}/:sid`;
  const looks = [nothing, onlyIds, permitted('consultar'), noBody];
  const changes = [nothing, onlyIds, permitted('administrar')];
  gateway.get(LIST, looks, pages.showAll);
  gateway.post(LIST, changes, form(...FIELDS), pages.create);
  gateway.get(one, looks, pages.showOne);
  gateway.post(one, changes, form(...FIELDS), pages.update);
  gateway.post(`${one}/probar`, changes, form(), pages.probar);
  gateway.post(`${one}/encender`, changes, form(), pages.encender);
  gateway.post(`${one}/apagar`, changes, form(), pages.apagar);
  gateway.post(`${one}/secreto`, changes, form(), pages.rotar);
  gateway.post(`${one}/borrar`, changes, form(), pages.borrar);
}

/** What is said beside a subscription. */
type More = Partial<
  Pick<Parameters<typeof suscripcionPage>[0], 'hecho' | 'secreto' | 'problema' | 'errores' | 'escrito'>
>;

class SuscripcionesPages {
  private readonly aliados: AliadosService;
  private readonly suscripciones: SuscripcionesService;
  private readonly secretos: SecretosService;
  private readonly entregas: EntregasService;

  constructor(
    services: PanelServices,
    private readonly tokens: CsrfTokens,
  ) {
    this.aliados = services.service(AliadosService);
    this.suscripciones = services.service(SuscripcionesService);
    this.secretos = services.service(SecretosService);
    this.entregas = services.service(EntregasService);
  }

  readonly showAll: RequestHandler = (request, response) => this.answerAll(request, response, 200);

  readonly create: RequestHandler = async (request, response) => {
    try {
      const dto = parseFields(CreateSuscripcionDto, typedFields(request));
      const [suscripcion, secreto] = await this.suscripciones.create(actorOf(response), idOf(request), dto);
      await this.answerOne(request, response, 200, { hecho: 'El aliado quedó suscrito.', secreto }, suscripcion.id);
    } catch (error) {
      await this.answerAll(request, response, ...refusal(error, request));
    }
  };

  readonly showOne: RequestHandler = (request, response) => this.answerOne(request, response, 200);

  readonly update: RequestHandler = (request, response) =>
    this.change(request, response, async (actor, cual) => {
      // The form has all there is to say: what is empty is taken away.
      const dto = parseFields(CreateSuscripcionDto, { filtro: {}, ...typedFields(request) });
      await this.suscripciones.update(actor, cual, dto);
      return { hecho: 'Se guardó.' };
    });

  readonly probar: RequestHandler = (request, response) =>
    this.change(request, response, async (actor, cual) => {
      await this.entregas.probar(actor, cual);
      return { hecho: 'Se mandó una prueba: «Ver lo que se le mandó» dice qué respondió.' };
    });

  readonly encender: RequestHandler = (request, response) =>
    this.change(request, response, async (actor, cual) => {
      await this.suscripciones.update(actor, cual, { activo: true });
      return { hecho: 'Se encendió: se le avisa de lo que pase desde ahora.' };
    });

  readonly apagar: RequestHandler = (request, response) =>
    this.change(request, response, async (actor, cual) => {
      await this.suscripciones.update(actor, cual, { activo: false });
      return { hecho: 'Se apagó: lo que estaba por entregar se canceló.' };
    });

  readonly rotar: RequestHandler = (request, response) =>
    this.change(request, response, async (actor, cual) => {
      const secreto = await this.secretos.rotar(actor, cual);
      return { hecho: 'Durante 24 horas se firma también con el secreto anterior.', secreto };
    });

  readonly borrar: RequestHandler = async (request, response) => {
    try {
      await this.suscripciones.delete(actorOf(response), cualOf(request));
    } catch (error) {
      return this.answerOne(request, response, ...refusal(error));
    }
    await this.answerAll(request, response, 200, { hecho: 'La suscripción se borró.' });
  };

  /** Does something to one, and shows it as it is then. */
  private async change(
    request: Request,
    response: Response,
    work: (actor: Actor, cual: CualSuscripcion) => Promise<More>,
  ): Promise<void> {
    let answer: [number, More];
    try {
      answer = [200, await work(actorOf(response), cualOf(request))];
    } catch (error) {
      answer = refusal(error, request);
    }
    await this.answerOne(request, response, ...answer);
  }

  private async answerAll(request: Request, response: Response, status: number, more: More = {}): Promise<void> {
    const shared = await this.shared(request, response);
    const { datos } = await this.suscripciones.list(shared.aliado.id, { limite: LIMITE_MAXIMO });
    answerPage(response, status, suscripcionesPage({ ...shared, suscripciones: datos, ...more }));
  }

  private async answerOne(
    request: Request,
    response: Response,
    status: number,
    more: More = {},
    id = idOf(request, 'sid'),
  ): Promise<void> {
    const shared = await this.shared(request, response);
    const suscripcion = await this.suscripciones.get(shared.aliado.id, id);
    answerPage(response, status, suscripcionPage({ ...shared, suscripcion, ...more }));
  }

  private async shared(
    request: Request,
    response: Response,
  ): Promise<{ csrf: string; aliado: Aliado; puedeCambiar: boolean }> {
    const aliado = await this.aliados.get(idOf(request));
    return { csrf: this.tokens.ofSession(request), aliado, puedeCambiar: puede(response, 'administrar') };
  }
}

function actorOf(response: Response): Actor {
  return panelUser(response).admin.actor;
}

/** Which one, as its user saw it. */
function cualOf(request: Request): CualSuscripcion {
  return { aliadoId: idOf(request), id: idOf(request, 'sid'), aceptadas: [Number(fieldOf(request, 'version'))] };
}

/** What was typed, as the API takes it. */
function typedFields(request: Request): Record<string, unknown> {
  const typed = (name: string): string => fieldOf(request, name).trim();
  const filtro = Object.fromEntries(
    ['placa_patente', 'codigo'].map((name) => [name, typed(name)]).filter(([, value]) => value !== ''),
  ) as Record<string, string>;
  return {
    url: typed('url'),
    eventos: SUSCRIBIBLES.filter((evento) => typed(evento) === 'si'),
    ...(Object.keys(filtro).length > 0 && { filtro }),
    autenticacion: typed('autenticacion'),
  };
}

/** How a page answers to what was refused; what was typed stays. @throws what is no refusal, and what is not there */
function refusal(error: unknown, request?: Request): [number, More] {
  if (!(error instanceof DomainError) || error.kind === 'notFound') throw error;
  const errores = Object.fromEntries(
    error.errores.map(({ campo, mensaje }) => [campo.replace(/^filtro\.|\[\d+\]$/g, ''), mensaje]),
  );
  const problema = error.kind === 'stale' ? STALE : error.message;
  const wasTyped = request !== undefined && fieldOf(request, 'url') !== '';
  return [answerOf(error).status, { problema, errores, ...(wasTyped && { escrito: typedIn(request) }) }];
}

const STALE = 'Otra persona la cambió después de que usted la abriera: no se hizo nada. Así está ahora.';

function typedIn(request: Request): Escrito {
  return Object.fromEntries(FIELDS.map((name) => [name, fieldOf(request, name)]));
}
