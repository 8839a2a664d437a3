import type { Request, RequestHandler, Response } from 'express';
import { DomainError, invalidField } from '../../core/errors/domain.error.js';
import { parseId } from '../../core/fields/id.js';
import { Texto } from '../../core/fields/named-fields.js';
import { OptionalField, ParsedBy, type Rule } from '../../core/fields/parsed-by.js';
import { Subida } from '../../core/requests/subida.js';
import { keepTime } from '../../core/requests/tiempo-de-subida.js';
import { answerOf } from '../../http/answers/error-answer.js';
import { ClientesService } from '../../modules/clientes/clientes.service.js';
import { LotesService } from '../../modules/lotes/lotes.service.js';
import { SubidaDeLoteDto } from '../../modules/lotes/dto/subida-de-lote.dto.js';
import { eleccionesDeSubida, subidaPage } from '../../modules/lotes/pages/subida-page.js';
import { PerfilesService } from '../../modules/lotes/perfiles/perfiles.service.js';
import { SubidasService } from '../../modules/lotes/subidas.service.js';
import { isTipoDeOperacion, type TipoDeOperacion } from '../../modules/registros/operacion.rule.js';
import type { PanelServices } from '../panel-services.js';
import type { CsrfTokens } from '../session/csrf.js';
import { isData, panelUser } from '../session/panel-user.js';
import { answerPage } from './answer-page.js';
import { idOf } from './lotes-answer.js';

/** A choice that was left open says nothing. */
const orNothing =
  (rule: Rule<unknown>): Rule<unknown> =>
  (input, campo) =>
    input === '' ? undefined : rule(input, campo);

const parseOperacion: Rule<TipoDeOperacion> = (input, campo) => {
  if (isTipoDeOperacion(input)) return input;
  throw invalidField(campo, 'Elija una operación de la lista.');
};

/** The form of the page says beside the file what the API's does, and the session's token. */
class SubidaDelPanelDto extends SubidaDeLoteDto {
  @OptionalField()
  @Texto()
  csrf?: string;

  @OptionalField()
  @ParsedBy(orNothing(parseOperacion))
  override operacion?: TipoDeOperacion;

  @OptionalField()
  @ParsedBy(orNothing(parseId))
  override cliente_id?: string;
}

/** As many clients are offered, the newest ones. */
const MOST_CLIENTES = 1_000;

/** The page by which a file is handed in. */
export class SubidaDeLotesPages {
  private readonly subidas: SubidasService;
  private readonly lotes: LotesService;
  private readonly perfiles: PerfilesService;
  private readonly clientes: ClientesService;

  constructor(
    private readonly services: PanelServices,
    private readonly tokens: CsrfTokens,
  ) {
    this.subidas = services.service(SubidasService);
    this.lotes = services.service(LotesService);
    this.perfiles = services.service(PerfilesService);
    this.clientes = services.service(ClientesService);
  }

  /** `GET /admin/lotes/nuevo`. */
  readonly show: RequestHandler = (request, response) => this.answer(request, response, 200, {});

  /**
   * `POST /admin/lotes`, and the same from the page's script: the file goes where files are kept as it comes. The token may
   * stand in the form, which nobody has read yet: it is looked at before the file is.
   */
  readonly receive: RequestHandler = async (request, response) => {
    keepTime(request, response);
    try {
      const subida = new Subida(request, SubidaDelPanelDto);
      const { lote, repetido } = await this.subidas.recibir(panelUser(response).admin.actor, subida, (textos) =>
        this.tokens.assertGiven(request, textos.get('csrf') ?? ''),
      );
      const ir = `/admin/lotes/${lote.id}${repetido ? '?aviso=repetido' : ''}`;
      if (isData(request)) response.json({ ir });
      else response.redirect(303, ir);
    } catch (error) {
      if (isData(request) || !(error instanceof DomainError) || !SHOWN.has(error.kind)) throw error;
      const campo = error.errores[0]?.campo ?? '';
      await this.answer(request, response, answerOf(error).status, { [FIELDS.has(campo) ? campo : '']: error.message });
    }
  };

  /** `POST /admin/lotes/<id>/revisar`: the file of one that came to nothing, as a new one. */
  readonly repeat: RequestHandler = async (request, response) => {
    const { actor } = panelUser(response).admin;
    const { id } = await this.subidas.repetir(actor, await this.lotes.get(actor, idOf(request)));
    response.redirect(303, `/admin/lotes/${id}`);
  };

  private async answer(
    request: Request,
    response: Response,
    status: number,
    errores: Readonly<Record<string, string>>,
  ): Promise<void> {
    const csrf = this.tokens.ofSession(request);
    const { actor } = panelUser(response).admin;
    const { datos: clientes } = await this.clientes.list(actor, { activo: true, limite: MOST_CLIENTES });
    const elecciones = eleccionesDeSubida({ perfiles: await this.perfiles.nombres(), clientes });
    const maximo = this.services.config.archivoMaxBytes;
    answerPage(response, status, subidaPage({ csrf, elecciones, errores, maximo }));
  }
}

const SHOWN: ReadonlySet<string> = new Set([
  'invalid',
  'tooLarge',
  'unsupported',
  'unprocessable',
  'notFound',
  'unavailable',
]);
/** Those that the page has, so that an error stands at its own. */
const FIELDS: ReadonlySet<string> = new Set(['archivo', 'clase', 'operacion', 'cliente_id', 'perfil']);
