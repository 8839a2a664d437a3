import type { Request, RequestHandler, Response } from 'express';
import { DomainError } from '../../core/errors/domain.error.js';
import { SegundoFactorPropioService } from '../../modules/auth/yo/segundo-factor-propio.service.js';
import { SegundoFactorService } from '../../modules/segundo-factor/segundo-factor.service.js';
import type { PanelServices } from '../panel-services.js';
import type { CsrfTokens } from '../session/csrf.js';
import { fieldOf } from '../session/form.js';
import { panelUser } from '../session/panel-user.js';
import { answerPage } from './answer-page.js';
import { codigosPage, enrolPage, factorPage, type Errores } from './segundo-factor-pages.js';

/** What a form carries of an enrolment, which nobody can be shown again. */
const SECRETO = /^[A-Z2-7]{32}$/;

/** What the pages of a user's own account say of his second factor, and do with it. */
export class SegundoFactorPages {
  private readonly propio: SegundoFactorPropioService;
  private readonly factores: SegundoFactorService;

  constructor(
    private readonly services: PanelServices,
    private readonly tokens: CsrfTokens,
  ) {
    this.propio = services.service(SegundoFactorPropioService);
    this.factores = services.service(SegundoFactorService);
  }

  /** `GET /admin/segundo-factor`. */
  readonly show: RequestHandler = (request, response) => this.answer(request, response, 200);

  /** `POST /admin/segundo-factor`: the QR. */
  readonly start: RequestHandler = async (request, response) => {
    const { admin } = panelUser(response);
    await this.explained(request, response, async () => {
      const enrolamiento = await this.propio.start(admin.actor, admin.id, fieldOf(request, 'clave'));
      answerPage(response, 200, enrolPage({ csrf: this.tokens.ofSession(request), ...enrolamiento }));
    });
  };

  /** `POST /admin/segundo-factor/confirmar`: the recovery codes, or the QR again. */
  readonly confirm: RequestHandler = async (request, response) => {
    const { admin } = panelUser(response);
    const secreto = fieldOf(request, 'secreto');
    const enrol = (error: string): void => {
      const otpauth = this.factores.otpauthOf(secreto, admin.email);
      answerPage(response, 400, enrolPage({ csrf: this.tokens.ofSession(request), secreto, otpauth, error }));
    };
    const explain = SECRETO.test(secreto) ? enrol : undefined;
    await this.explained(
      request,
      response,
      async () =>
        answerPage(response, 200, codigosPage(await this.propio.confirm(admin.actor, admin.id, otpOf(request)))),
      explain,
    );
  };

  /** `POST /admin/segundo-factor/desactivar`. */
  readonly deactivate: RequestHandler = async (request, response) => {
    const { admin } = panelUser(response);
    const proof = { clave: fieldOf(request, 'clave'), otp: otpOf(request) };
    await this.explained(request, response, async () => {
      await this.propio.deactivate(admin.actor, admin.id, proof);
      await this.answer(request, response, 200, { hecho: 'El segundo factor quedó desactivado.' });
    });
  };

  /** Does something, or shows the page again with why not. @param explain shows another page for a wrong code */
  private async explained(
    request: Request,
    response: Response,
    work: () => Promise<void>,
    explain?: (error: string) => void,
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DomainError) || !SHOWN.has(error.kind)) throw error;
      const [first] = error.errores;
      if (explain && first?.campo === 'otp') return explain(first.mensaje);
      const errores: Errores = first ? { [first.campo]: first.mensaje } : { general: error.message };
      const status = error.kind === 'invalid' ? 400 : 409;
      await this.answer(request, response, status, { errores });
    }
  }

  private async answer(
    request: Request,
    response: Response,
    status: number,
    said: { hecho?: string; errores?: Errores } = {},
  ): Promise<void> {
    const { id } = panelUser(response).admin;
    const usuario = await this.services.usuarios.findById(id);
    const activo = usuario?.segundo_factor === 'activo';
    const codigos = activo ? await this.factores.countCodigos(id) : 0;
    const csrf = this.tokens.ofSession(request);
    answerPage(response, status, factorPage({ csrf, activo, codigos, ...said }));
  }
}

const SHOWN: ReadonlySet<string> = new Set(['invalid', 'conflict']);

function otpOf(request: Request): string {
  return fieldOf(request, 'otp');
}
