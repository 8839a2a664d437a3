import { gunzipSync, gzipSync } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';
import { tienePermiso } from '../../core/auth/permisos.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { readCatalogo, type Catalogo } from '../../modules/tarifario/catalogo/catalogo.js';
import { CatalogoService } from '../../modules/tarifario/catalogo/catalogo.service.js';
import { malo } from '../../modules/tarifario/catalogo/encabezado.js';
import { parsePerfil, type Perfil } from '../../modules/tarifario/catalogo/perfil.js';
import { PerfilesService } from '../../modules/tarifario/catalogo/perfiles.service.js';
import type { PanelServices } from '../panel-services.js';
import type { CsrfTokens } from '../session/csrf.js';
import { fieldOf } from '../session/form.js';
import { panelUser } from '../session/panel-user.js';
import { answerPage } from './answer-page.js';
import { KEPT_TEXT, SHORT_TEXT, type Accepted } from './accepted.js';
import { donePage, planPage, uploadPage, type Pedido } from './importar-pages.js';
import { fileOf } from './read-form.js';

/** As large a file as the panel takes: what is larger comes by the command line. */
const MOST_BYTES = 4 * 2 ** 20;
const FORM_BYTES = 2 ** 20;

const PERFIL_JSON = /^[^]{0,65536}$/;
const ASKED: readonly (readonly [string, RegExp])[] = [
  ['csrf', SHORT_TEXT],
  ['perfil', SHORT_TEXT],
  ['perfil_json', PERFIL_JSON],
  ['desde', SHORT_TEXT],
  ['completo', /^si$/],
];

/** What the forms send. */
export const IMPORT_FIELDS: Readonly<Record<'upload' | 'shown', Accepted>> = {
  upload: new Map(ASKED),
  shown: new Map([...ASKED, ['nombre', KEPT_TEXT], ['contenido', /^[\w-]*$/], ['huella', /^[\w-]{43}$/]]),
};

export const IMPORT_LIMITS = {
  upload: { file: 'archivo', limit: MOST_BYTES + FORM_BYTES },
  // The file, compressed, as text.
  shown: { limit: 2 * MOST_BYTES },
} as const;

/** What was asked for, with the file. */
interface Importado extends Pedido {
  bytes: Uint8Array;
}

/** The pages by which a catalogue is taken over: the file, what it would change, and that it did. */
export class ImportarPages {
  private readonly catalogos: CatalogoService;
  private readonly perfiles: PerfilesService;

  constructor(
    private readonly services: PanelServices,
    private readonly tokens: CsrfTokens,
  ) {
    this.catalogos = services.service(CatalogoService);
    this.perfiles = services.service(PerfilesService);
  }

  /** Lets those pass who may write the tariff. @throws forbidden */
  readonly permitted: RequestHandler = (_request, response, next) => {
    if (!tienePermiso(panelUser(response).admin.rol, 'administrar')) {
      throw new DomainError('forbidden', 'sin_permiso', 'Su cuenta no tiene permiso para importar catálogos.');
    }
    next();
  };

  /** `GET /admin/importar`. */
  readonly show: RequestHandler = (request, response) => this.answer(request, response, 200);

  /** `POST /admin/importar`: what the file would change. */
  readonly preview: RequestHandler = async (request, response) => {
    const pedido = pedidoOf(request);
    await this.explained(request, response, pedido, async () => {
      const perfil = await this.perfilOf(pedido);
      const importado = await this.withFile(pedido, perfil, response);
      await this.answerPlan(request, response, importado, readCatalogo(importado.bytes, perfil));
    });
  };

  /** `POST /admin/importar/confirmar`: does what was shown, or shows what it would be now. */
  readonly confirm: RequestHandler = async (request, response) => {
    const pedido = { ...pedidoOf(request), nombre: fieldOf(request, 'nombre') };
    await this.explained(request, response, pedido, async () => {
      const bytes = unpack(fieldOf(request, 'contenido'));
      const catalogo = readCatalogo(bytes, await this.perfilOf(pedido));
      const { actor } = panelUser(response).admin;
      const huella = fieldOf(request, 'huella');
      try {
        const plan = await this.catalogos.importar(actor, catalogo, { ...pedido, archivo: pedido.nombre, huella });
        answerPage(response, 200, donePage({ archivo: pedido.nombre, plan }));
      } catch (error) {
        if (!isOvertaken(error)) throw error;
        await this.answerPlan(request, response, { ...pedido, bytes }, catalogo, error.message);
      }
    });
  };

  private async answerPlan(
    request: Request,
    response: Response,
    { bytes, ...pedido }: Importado,
    catalogo: Catalogo,
    aviso?: string,
  ): Promise<void> {
    const plan = await this.catalogos.preview(catalogo, pedido);
    const contenido = gzipSync(bytes).toString('base64url');
    const csrf = this.tokens.ofSession(request);
    const { zonaHoraria } = this.services.config;
    const page = planPage({ csrf, pedido, plan, contenido, aviso, zonaHoraria });
    answerPage(response, aviso === undefined ? (plan.errores.length > 0 ? 422 : 200) : 409, page);
  }

  /** Does something, or shows the form again with why not. */
  private async explained(
    request: Request,
    response: Response,
    pedido: Pedido,
    work: () => Promise<void>,
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DomainError) || !SHOWN.has(error.kind)) throw error;
      const campo = error.errores[0]?.campo ?? (error.codigo === 'perfil_invalido' ? 'perfil_json' : 'archivo');
      await this.answer(request, response, error.kind === 'invalid' ? 400 : 422, pedido, { [campo]: error.message });
    }
  }

  private async answer(
    request: Request,
    response: Response,
    status: number,
    pedido?: Pedido,
    errores: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const perfiles = await this.perfiles.list();
    const csrf = this.tokens.ofSession(request);
    const exporta = this.services.config.caras.includes('api');
    answerPage(response, status, uploadPage({ csrf, perfiles, pedido, errores, exporta, most: MOST_BYTES }));
  }

  private perfilOf({ perfil, perfil_json }: Pedido): Promise<Perfil> {
    return perfil_json.trim() === '' ? this.perfiles.get(perfil) : Promise.resolve(parsePerfil(perfil_json, 'propio'));
  }

  /** With the file that was sent, or the one that comes with the profile. */
  private async withFile(pedido: Pedido, { archivo }: Perfil, response: Response): Promise<Importado> {
    const sent = fileOf(response);
    if (sent && sent.bytes.length > MOST_BYTES) throw malo(DEMASIADO_GRANDE);
    if (sent) return { ...pedido, nombre: sent.name.slice(-200), bytes: sent.bytes };
    if (archivo === undefined || pedido.perfil_json.trim() !== '') throw malo('Elija un archivo CSV.');
    return { ...pedido, nombre: archivo, bytes: await this.perfiles.readArchivo(archivo) };
  }
}

const DEMASIADO_GRANDE = `El archivo es demasiado grande: aquí caben ${MOST_BYTES / 2 ** 20} MB. Impórtelo por la línea de comandos.`;

const SHOWN: ReadonlySet<string> = new Set(['invalid', 'notFound', 'unprocessable']);

/** The tariff is another than it was when the plan was shown, or its file is wrong for it now. */
function isOvertaken(error: unknown): error is DomainError {
  return error instanceof DomainError && ['vista_previa_vencida', 'catalogo_con_errores'].includes(error.codigo);
}

function pedidoOf(request: Request): Pedido {
  const desde = fieldOf(request, 'desde').trim();
  return {
    nombre: '',
    perfil: fieldOf(request, 'perfil'),
    perfil_json: fieldOf(request, 'perfil_json'),
    desde: desde === '' ? undefined : desde,
    completo: fieldOf(request, 'completo') === 'si',
  };
}

/** The file as the page carried it. @throws unprocessable for what no page of ours did */
function unpack(contenido: string): Uint8Array {
  try {
    return gunzipSync(Buffer.from(contenido, 'base64url'), { maxOutputLength: MOST_BYTES });
  } catch {
    throw malo('El archivo no llegó entero: súbalo de nuevo.');
  }
}
