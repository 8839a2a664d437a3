import type { RequestHandler } from 'express';
import { parseFields } from '../../core/fields/parsed-by.js';
import { ControlService } from '../../modules/lotes/control.service.js';
import { ConfirmarLoteDto } from '../../modules/lotes/dto/lote.dto.js';
import { parsePerfil, type Perfil } from '../../modules/lotes/lectura/perfil.js';
import { LotesService } from '../../modules/lotes/lotes.service.js';
import { parseNombreDePerfil } from '../../modules/lotes/perfil.fields.js';
import { perfilDeFormulario } from '../../modules/lotes/pages/perfil-de-formulario.js';
import { PerfilesService } from '../../modules/lotes/perfiles/perfiles.service.js';
import type { PanelServices } from '../panel-services.js';
import { fieldOf } from '../session/form.js';
import { panelUser } from '../session/panel-user.js';
import { idOf, type LoteAnswers } from './lotes-answer.js';

/** What is said of how a file is read, and that it is to be done. */
export class RevisionDeLotesPages {
  private readonly lotes: LotesService;
  private readonly control: ControlService;
  private readonly perfiles: PerfilesService;

  constructor(
    services: PanelServices,
    private readonly answers: LoteAnswers,
  ) {
    this.lotes = services.service(LotesService);
    this.control = services.service(ControlService);
    this.perfiles = services.service(PerfilesService);
  }

  /** `POST /admin/lotes/<id>/perfil`: the answers of the form; the file is read anew. */
  readonly answer: RequestHandler = (request, response) => {
    const sent = (): Perfil => perfilDeFormulario(request.body as Readonly<Record<string, string>>);
    const { actor } = panelUser(response).admin;
    const change = async (): Promise<unknown> => this.control.cambiarPerfil(actor, idOf(request), parsePerfil(sent()));
    return this.answers.after(request, response, change, { borrador: sent });
  };

  /** `POST /admin/lotes/<id>/usar-perfil`: the same with a kept profile. */
  readonly use: RequestHandler = (request, response) =>
    this.answers.after(request, response, async () => {
      const nombre = fieldOf(request, 'perfil');
      const { perfil } = await this.perfiles.get(nombre);
      await this.control.cambiarPerfil(panelUser(response).admin.actor, idOf(request), perfil, nombre);
    });

  /** `POST /admin/lotes/<id>/guardar-perfil`: how this file is read, under a name. */
  readonly keep: RequestHandler = (request, response) =>
    this.answers.after(
      request,
      response,
      async () => {
        const nombre = parseNombreDePerfil(fieldOf(request, 'nombre').trim());
        const { perfil } = await this.lotes.get(panelUser(response).admin.actor, idOf(request));
        await this.perfiles.put(panelUser(response).admin.actor, nombre, perfil);
        await this.control.nombrarPerfil(idOf(request), nombre);
      },
      { aviso: 'perfil' },
    );

  /** `POST /admin/lotes/<id>/confirmar`. */
  readonly confirm: RequestHandler = (request, response) =>
    this.answers.after(request, response, async () => {
      const { malas } = parseFields(ConfirmarLoteDto, { malas: fieldOf(request, 'malas') });
      await this.control.confirmar(panelUser(response).admin.actor, idOf(request), malas);
    });
}
