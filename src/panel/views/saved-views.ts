import type { Request, RequestHandler, Response } from 'express';
import { isUUID } from 'class-validator';
import { DomainError } from '../../core/errors/domain.error.js';
import type { VistasService } from '../../modules/vistas/vistas.service.js';
import { maySee } from '../definition/access.js';
import type { ResourceDefinition } from '../definition/definition.js';
import { panelUser } from '../session/panel-user.js';
import { fieldOf } from '../session/form.js';

/** What a form sends that saves a list under a name. */
export const VIEW_FIELDS = new Map([
  ['nombre', /^[^]{0,200}$/],
  ['consulta', /^[^]{0,4000}$/],
  ['compartida', /^(true|false)$/],
]);

/** `GET`, `POST /admin/api/vistas/<list>` and `POST …/<id>/borrar`: the lists to which users gave names. */
export class SavedViews {
  constructor(
    private readonly vistas: VistasService,
    private readonly definitions: readonly ResourceDefinition[],
    /** Throws for what a list does not take: a view of another page, or of none, would lead nowhere. */
    private readonly assertQuery: (definition: ResourceDefinition, consulta: string) => void,
  ) {}

  readonly list: RequestHandler = async (request, response) => {
    const { id: recurso } = this.listOf(request, response);
    response.json({ vistas: await this.vistas.list(panelUser(response).admin.id, recurso) });
  };

  readonly save: RequestHandler = async (request, response) => {
    const definition = this.listOf(request, response);
    const consulta = fieldOf(request, 'consulta');
    this.assertQuery(definition, consulta);
    await this.vistas.create(panelUser(response).admin.id, {
      recurso: definition.id,
      nombre: fieldOf(request, 'nombre'),
      consulta,
      compartida: fieldOf(request, 'compartida') === 'true',
    });
    response.json({});
  };

  readonly remove: RequestHandler = async (request, response) => {
    this.listOf(request, response);
    const id = String(request.params['id']);
    await this.vistas.delete(panelUser(response).admin.id, isUUID(id, 'loose') ? id : NIL);
    response.json({});
  };

  /** @throws notFound for no list, and for one that the user may not see */
  private listOf(request: Request, response: Response): ResourceDefinition {
    const definition = this.definitions.find(({ id }) => id === request.params['recurso']);
    if (definition && maySee(panelUser(response).admin.rol, definition)) return definition;
    throw new DomainError('notFound', 'no_encontrado', 'No existe esa lista, o su cuenta no tiene permiso para verla.');
  }
}

/** No view has it. */
const NIL = '00000000-0000-0000-0000-000000000000';
