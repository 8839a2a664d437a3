import type { Express, Request, RequestHandler, Response } from 'express';
import type { Actor } from '../../core/auth/principal.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { newId } from '../../core/fields/id.js';
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
import { SHORT_TEXT, takesQuery, type Accepted } from './accepted.js';
import { idOf, onlyIds, permitted, puede } from './aliado-requests.js';
import { answerPage } from './answer-page.js';
import { avisoOf, avisoQuery, goTo, type Aviso, type Avisos } from './avisos.js';
import { NOTHING } from './form-fields.js';
import { FORM_TYPES, noBody, readForm } from './read-form.js';
import {
  suscripcionEn,
  suscripcionesDe,
  suscripcionesPage,
  suscripcionPage,
  type Escrito,
} from './suscripciones-pages.js';

const LIST = suscripcionesDe(':id');
/** An address may be longer than what is typed elsewhere. */
const SHAPES: Accepted = new Map([
  ['url', /^[^]{0,4000}$/],
  ['id', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/],
]);
const FIELDS = ['url', ...SUSCRIBIBLES, 'placa_patente', 'codigo', 'autenticacion'];

/** Puts the pages of partners' subscriptions into their places. */
export function mountSuscripciones(gateway: Express, services: PanelServices, tokens: CsrfTokens): void {
  const pages = new SuscripcionesPages(services, tokens);
  const nothing = takesQuery(NOTHING);
  const form = (...names: string[]): RequestHandler[] => [
    ...readForm(
      FORM_TYPES.plain,
      new Map(['csrf', 'version', ...names].map((name) => [name, SHAPES.get(name) ?? SHORT_TEXT])),
    ),
    tokens.require,
  ];
  const one = `${LIST}/:sid`;
  const only = [onlyIds, permitted('consultar'), noBody];
  const looks = [takesQuery(avisoQuery(AVISOS)), ...only];
  const changes = [nothing, onlyIds, permitted('administrar')];
  gateway.get(LIST, looks, pages.showAll);
  gateway.post(LIST, changes, form('id', ...FIELDS), pages.create);
  gateway.get(one, looks, pages.showOne);
  gateway.post(one, changes, form(...FIELDS), pages.update);
  for (const accion of ['probar', 'encender', 'apagar', 'secreto', 'borrar'] as const) {
    gateway.get(`${one}/${accion}`, nothing, only, pages.backToOne);
    gateway.post(`${one}/${accion}`, changes, form(), pages[accion]);
  }
}

/** What a page says of what was just done, by the name in its address. */
const AVISOS: Avisos = {
  guardada: { kind: 'success', texto: 'Se guardó.' },
  probada: { kind: 'success', texto: 'Se mandó una prueba: «Ver lo que se le mandó» dice qué respondió.' },
  encendida: { kind: 'success', texto: 'Se encendió: se le avisa de lo que pase desde ahora.' },
  apagada: { kind: 'success', texto: 'Se apagó: lo que estaba por entregar se canceló.' },
  borrada: { kind: 'success', texto: 'La suscripción se borró.' },
  repetida: {
    kind: 'warning',
    texto: 'El aliado ya había quedado suscrito: no se hizo otra suscripción. El secreto se mostró una sola vez.',
  },
  sin_secreto: {
    kind: 'warning',
    texto:
      'No se hizo otro secreto: la suscripción cambió después de que se abriera esta página. ' +
      'Si usted acaba de pedir uno, ya se hizo, y se mostró una sola vez.',
  },
};

/** What is said beside a subscription. */
type More = Partial<
  Pick<Parameters<typeof suscripcionPage>[0], 'aviso' | 'secreto' | 'problema' | 'errores' | 'escrito'>
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

  readonly showAll: RequestHandler = (request, response) =>
    this.answerAll(request, response, 200, { aviso: avisoOf(AVISOS, request) });

  /** The form has the id of what it makes: sent again, it makes nothing. */
  readonly create: RequestHandler = async (request, response) => {
    const id = fieldOf(request, 'id') || newId();
    let secreto: string;
    try {
      const dto = parseFields(CreateSuscripcionDto, typedFields(request));
      [, secreto] = await this.suscripciones.create(actorOf(response), idOf(request), dto, id);
    } catch (error) {
      if (error instanceof DomainError && error.codigo === 'duplicado') {
        return goTo(response, suscripcionEn(idOf(request), id), 'repetida');
      }
      return this.answerAll(request, response, ...refusal(error, request));
    }
    const aviso: Aviso = { kind: 'success', texto: 'El aliado quedó suscrito.' };
    await this.answerOne(request, response, 200, { aviso, secreto }, id);
  };

  readonly showOne: RequestHandler = (request, response) =>
    this.answerOne(request, response, 200, { aviso: avisoOf(AVISOS, request) });

  readonly backToOne: RequestHandler = (request, response) => goTo(response, paginaDe(request));

  readonly update: RequestHandler = (request, response) =>
    this.change(request, response, 'guardada', (actor, cual) => {
      // The form has all there is to say: what is empty is taken away.
      const dto = parseFields(CreateSuscripcionDto, { filtro: {}, ...typedFields(request) });
      return this.suscripciones.update(actor, cual, dto);
    });

  readonly probar: RequestHandler = (request, response) =>
    this.change(request, response, 'probada', (actor, cual) => this.entregas.probar(actor, cual));

  readonly encender: RequestHandler = (request, response) =>
    this.change(request, response, 'encendida', (actor, cual) =>
      this.suscripciones.update(actor, cual, { activo: true }),
    );

  readonly apagar: RequestHandler = (request, response) =>
    this.change(request, response, 'apagada', (actor, cual) =>
      this.suscripciones.update(actor, cual, { activo: false }),
    );

  /** The form's version lets it be sent once: sent again, nothing happens. */
  readonly secreto: RequestHandler = async (request, response) => {
    let secreto: string;
    try {
      secreto = await this.secretos.rotar(actorOf(response), cualOf(request));
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'stale') {
        return goTo(response, paginaDe(request), 'sin_secreto');
      }
      return this.answerOne(request, response, ...refusal(error));
    }
    const aviso: Aviso = { kind: 'success', texto: 'Durante 24 horas se firma también con el secreto anterior.' };
    await this.answerOne(request, response, 200, { aviso, secreto });
  };

  readonly borrar: RequestHandler = async (request, response) => {
    try {
      await this.suscripciones.delete(actorOf(response), cualOf(request));
    } catch (error) {
      return this.answerOne(request, response, ...refusal(error));
    }
    goTo(response, suscripcionesDe(idOf(request)), 'borrada');
  };

  /** Does something to one, and has the browser open it as it is then; what was refused is shown at once. */
  private async change(
    request: Request,
    response: Response,
    aviso: string,
    work: (actor: Actor, cual: CualSuscripcion) => Promise<unknown>,
  ): Promise<void> {
    try {
      await work(actorOf(response), cualOf(request));
    } catch (error) {
      return this.answerOne(request, response, ...refusal(error, request));
    }
    goTo(response, paginaDe(request), aviso);
  }

  private async answerAll(request: Request, response: Response, status: number, more: More = {}): Promise<void> {
    const shared = await this.shared(request, response);
    const { datos } = await this.suscripciones.list(shared.aliado.id, { limite: LIMITE_MAXIMO });
    answerPage(response, status, suscripcionesPage({ ...shared, suscripciones: datos, nueva: newId(), ...more }));
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

function paginaDe(request: Request): string {
  return suscripcionEn(idOf(request), idOf(request, 'sid'));
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

const STALE = 'La suscripción cambió después de que usted abriera esta página: no se hizo nada. Así está ahora.';

function typedIn(request: Request): Escrito {
  return Object.fromEntries(FIELDS.map((name) => [name, fieldOf(request, name)]));
}
