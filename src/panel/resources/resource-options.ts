import {
  ListAction,
  type Action,
  type ActionContext,
  type ActionHandler,
  type ActionResponse,
  type ActionRequest,
  type ListActionResponse,
  type RecordActionResponse,
  type ResourceOptions,
} from 'adminjs';
import type { ObjectLiteral } from 'typeorm';
import type { Permiso } from '../../core/auth/permisos.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { permisoDeCambioOf } from '../definition/access.js';
import type { RecordAccion, ResourceDefinition } from '../definition/definition.js';
import type { Field } from '../definition/field.js';
import { BUSCAR, ELEGIDOS } from '../definition/general-filters.js';
import type { FieldScreen, OfferedAccion, ResourceScreen } from '../definition/screen.js';
import { puede } from '../panel-admin.js';
import { readListRequest } from './list-request.js';
import type { RegistroResource } from './registro.resource.js';

/** How AdminJS shows a resource and who may do what to it. */
export function resourceOptions(resource: RegistroResource, zonaHoraria: string): ResourceOptions {
  const { definition } = resource;
  const isAccessible = puede(definition.permiso);
  const isChangeable = definition.writes ? puede(permisoDeCambioOf(definition)) : false;
  const ifWritten = { isAccessible: isChangeable, showInDrawer: false };
  const ifThere = { isAccessible: isChangeable && unlessGone(definition, isChangeable), showInDrawer: false };
  return {
    navigation: { name: null, icon: definition.icon },
    sort: definition.sort,
    listProperties: [...definition.list],
    showProperties: [...definition.show],
    editProperties: [...new Set([...definition.create, ...definition.edit])],
    filterProperties: Object.keys(definition.filters).filter((name) => !NOT_IN_THE_PANEL.has(name)),
    properties: Object.fromEntries(
      definition.fields.map((field) => [field.name, { custom: { ...fieldScreen(field, zonaHoraria) } }]),
    ),
    actions: {
      list: { isAccessible, handler: listOrNotice(resource), custom: { ...resourceScreen(definition) } },
      show: {
        isAccessible,
        showInDrawer: false,
        after: (response: ActionResponse, _request: ActionRequest, context: ActionContext) =>
          forPage(response as RecordActionResponse, resource, context, zonaHoraria),
      },
      search: {
        isAccessible,
        handler: async (request, _response, context) => ({ records: await found(request, context, resource) }),
      },
      new: { ...ifWritten, custom: { fields: definition.create } },
      edit: { ...ifThere, custom: { fields: definition.edit } },
      delete: definition.writes?.delete ? ifThere : { isAccessible: false },
      bulkDelete: { isAccessible: false, isVisible: false },
      ...toolActions(definition),
    },
  };
}

/** Pages of our own, as AdminJS' pages hear of what a user may do. */
function toolActions({ tools = [] }: ResourceDefinition): Record<string, Partial<Action<ActionResponse>>> {
  return Object.fromEntries(
    tools.map(({ nombre, label, href, permiso }) => [
      nombre,
      {
        actionType: 'resource' as const,
        isAccessible: puede(permiso),
        component: false as const,
        custom: { label, href },
      },
    ]),
  );
}

/** What was deleted but stays is changed no more. */
function unlessGone(definition: ResourceDefinition, isChangeable: ReturnType<typeof puede>): ReturnType<typeof puede> {
  return (context) => isChangeable(context) && !definition.isGone?.((context as ActionContext).record?.params ?? {});
}

/** They have a place of their own on the page of a list. */
const NOT_IN_THE_PANEL = new Set([BUSCAR.name, ELEGIDOS.name]);

function fieldScreen(field: Field, zonaHoraria: string): FieldScreen {
  const { label, screenLabel = label, isOptional = false, isInstant = false, isLines = false, ...rest } = field;
  const { hint, editHint, choices, values, tones } = rest;
  return {
    label: screenLabel,
    hint,
    editHint,
    isRequired: !isOptional,
    isInstant,
    isLines,
    choices,
    values,
    tones,
    zonaHoraria,
  };
}

function resourceScreen(definition: ResourceDefinition): ResourceScreen {
  const { uno, varios, nombre = uno, grupo, link, pagina, presets = [], links = [], borrado } = definition;
  const { list, show, fields } = definition;
  const isColumn = (name: string): boolean => fields.find((field) => field.name === name)?.type !== 'mixed';
  const optional = show.filter((name) => !list.includes(name) && isColumn(name));
  return { uno, varios, nombre, grupo, link, pagina, borrado, optional, presets, links };
}

const readList = ListAction.handler as ActionHandler<ListActionResponse>;

/** AdminJS shows the words of a refusal only beside an answer: a list that can't be read is empty and says why. */
function listOrNotice(resource: RegistroResource): ActionHandler<ListActionResponse> {
  return async (request, response, context) => {
    try {
      const list = await readList(request, response, context);
      const plot = await resource.plot(readListRequest(request.query ?? {}).filters, context);
      return plot ? { ...list, plot } : list;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const meta = { total: 0, perPage: 0, page: 1, direction: 'desc' as const, sortBy: 'id' };
      return { meta, records: [], notice: { type: 'error', message: error.message } };
    }
  };
}

/**
 * Hands the page of one record what it shows and offers beside the fields. Lists go as text: AdminJS would take objects
 * apart.
 */
async function forPage(
  response: RecordActionResponse,
  resource: RegistroResource,
  context: ActionContext,
  zonaHoraria: string,
): Promise<RecordActionResponse> {
  const { definition } = resource;
  const { acciones = [] } = definition;
  if (!definition.related && !definition.extrasFor && acciones.length === 0) return response;
  const record = await resource.findEntity(response.record.id, context);
  if (!record) return response;
  const { params } = response.record;
  const may = (permiso: Permiso): boolean => puede(permiso)(context);
  const offered = acciones.filter(
    (accion) => may(accion.permiso) && accion.isOffered(record, context.currentAdmin?.id ?? ''),
  );
  if (definition.related) params['relacionados'] = JSON.stringify(await definition.related?.(record));
  if (offered.length > 0) {
    params['acciones'] = JSON.stringify(offered.map((accion) => offeredAccion(accion, record, zonaHoraria)));
  }
  Object.assign(params, definition.extrasFor?.(record, may));
  return response;
}

function offeredAccion(accion: RecordAccion<never>, record: ObjectLiteral, zonaHoraria: string): OfferedAccion {
  const { nombre, label, isOfRow = false, isDanger = accion.pregunta !== undefined, fields = [] } = accion;
  const asked = fields.map((field) => ({
    name: field.name,
    type: field.type,
    screen: fieldScreen(field, zonaHoraria),
  }));
  return {
    nombre,
    label,
    isOfRow,
    isDanger,
    pregunta: accion.pregunta?.(record as never),
    fields: isOfRow ? [] : asked,
  };
}

async function found(request: ActionRequest, context: ActionContext, resource: RegistroResource): Promise<unknown[]> {
  const records = await resource.search(request.params['query'] ?? '');
  return records.map((record) => record.toJSON(context.currentAdmin));
}
