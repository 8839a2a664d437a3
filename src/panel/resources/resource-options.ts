import {
  ListAction,
  type ActionContext,
  type ActionHandler,
  type ActionResponse,
  type ActionRequest,
  type ListActionResponse,
  type RecordActionResponse,
  type ResourceOptions,
} from 'adminjs';
import { DomainError } from '../../core/errors/domain.error.js';
import { puede } from '../panel-admin.js';
import type { RegistroResource } from './registro.resource.js';

/** What the components of ours that show a field are called; they lie in `components/`. */
const COMPONENT_OF_TYPE: Readonly<Record<string, string>> = { datetime: 'FechaHora' };
const COMPONENT_OF_FIELD: Readonly<Record<string, string>> = {
  relacionados: 'Relacionados',
  cambios: 'Cambios',
  registro: 'RegistroAuditado',
};

/** How AdminJS shows a resource and who may do what to it. */
export function resourceOptions(resource: RegistroResource, zonaHoraria: string): ResourceOptions {
  const { definition } = resource;
  const isAccessible = puede(definition.permiso);
  const ifWritten = { isAccessible: definition.writes ? isAccessible : false, showInDrawer: false };
  return {
    navigation: { name: null, icon: definition.icon },
    sort: definition.sort,
    listProperties: [...definition.list],
    showProperties: [...definition.show],
    editProperties: [...new Set([...definition.create, ...definition.edit])],
    filterProperties: Object.keys(definition.filters),
    properties: Object.fromEntries(
      definition.fields.map((field) => {
        const component = COMPONENT_OF_FIELD[field.name] ?? COMPONENT_OF_TYPE[field.type];
        return [
          field.name,
          {
            custom: { zonaHoraria },
            components: {
              ...(component && { list: component, show: component }),
              ...(definition.link === field.name && { list: 'EnlaceRegistro' }),
            },
          },
        ];
      }),
    ),
    actions: {
      list: { isAccessible, handler: listOrNotice },
      show: {
        isAccessible,
        showInDrawer: false,
        after: (response: ActionResponse, _request: ActionRequest, context: ActionContext) =>
          withRelated(response as RecordActionResponse, resource, context),
      },
      search: {
        isAccessible,
        handler: async (request, _response, context) => ({ records: await found(request, context, resource) }),
      },
      new: { ...ifWritten, layout: [...definition.create] },
      edit: { ...ifWritten, layout: [...definition.edit] },
      delete: ifWritten,
      bulkDelete: { isAccessible: false, isVisible: false },
      exportar: {
        actionType: 'resource',
        icon: 'Download',
        isAccessible,
        component: 'Exportar',
        showInDrawer: false,
        handler: async (): Promise<ListActionResponse> => ({ records: [] }) as unknown as ListActionResponse,
      },
    },
  };
}

const readList = ListAction.handler as ActionHandler<ListActionResponse>;

/** AdminJS shows the words of a refusal only beside an answer: a list that can't be read is empty and says why. */
const listOrNotice: ActionHandler<ListActionResponse> = async (request, response, context) => {
  try {
    return await readList(request, response, context);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const meta = { total: 0, perPage: 0, page: 1, direction: 'desc' as const, sortBy: 'id' };
    return { meta, records: [], notice: { type: 'error', message: error.message } };
  }
};

/** Hands the page of one record the links to what belongs to it, as text: AdminJS would take objects apart. */
async function withRelated(
  response: RecordActionResponse,
  resource: RegistroResource,
  context: ActionContext,
): Promise<RecordActionResponse> {
  const { definition } = resource;
  const record = definition.related && (await resource.findEntity(response.record.id, context));
  if (record) response.record.params['relacionados'] = JSON.stringify(await definition.related?.(record));
  return response;
}

async function found(request: ActionRequest, context: ActionContext, resource: RegistroResource): Promise<unknown[]> {
  const records = await resource.search(request.params['query'] ?? '');
  return records.map((record) => record.toJSON(context.currentAdmin));
}
