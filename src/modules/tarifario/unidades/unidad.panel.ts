import { textField } from '../../../panel/definition/common-fields.js';
import type { PanelContext, ResourceDefinition } from '../../../panel/definition/definition.js';
import { startsWith } from '../../../panel/definition/filters.js';
import { recordResource } from '../../../panel/definition/record-resource.js';
import { UNIDADES } from './unidad.record.js';
import type { Unidad } from './unidad.entity.js';

const inUpperCase = (text: string): string => text.toUpperCase();

/** The units, to be looked at: they are changed over the API. */
export function unidadesResource(context: PanelContext): ResourceDefinition<Unidad> {
  return recordResource(context, {
    kind: UNIDADES,
    varios: 'Unidades',
    creado: 'Registrada',
    permiso: 'consultar',
    icon: 'Tag',
    fields: [textField('codigo', 'Código'), textField('nombre', 'Nombre'), textField('moneda', 'Moneda')],
    list: ['codigo', 'nombre', 'moneda'],
    create: [],
    edit: [],
    link: 'codigo',
    filters: { codigo: startsWith('r.codigo', inUpperCase) },
    title: ({ codigo }) => codigo,
    detail: ({ nombre }) => nombre,
    search: startsWith('r.codigo', inUpperCase),
  });
}
