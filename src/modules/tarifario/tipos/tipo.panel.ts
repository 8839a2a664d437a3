import { textField } from '../../../panel/definition/common-fields.js';
import type { PanelContext, ResourceDefinition } from '../../../panel/definition/definition.js';
import { equals, contains, startsWith } from '../../../panel/definition/filters.js';
import { recordResource } from '../../../panel/definition/record-resource.js';
import { normalizeCodigo } from './tipo.rule.js';
import { TIPOS } from './tipo.record.js';
import type { TipoInfraccion } from './tipo-infraccion.entity.js';

const GRAVEDADES = { leve: 'Leve', grave: 'Grave', muy_grave: 'Muy grave' };

/** The tariff, to be looked at: it is changed over the API. */
export function tiposResource(context: PanelContext): ResourceDefinition<TipoInfraccion> {
  return recordResource(context, {
    kind: TIPOS,
    varios: 'Tarifario',
    permiso: 'consultar',
    icon: 'List',
    fields: [
      textField('codigo', 'Código'),
      textField('descripcion', 'Descripción'),
      { name: 'articulo', label: 'Artículo', type: 'string' },
      { name: 'gravedad', label: 'Gravedad', type: 'string', values: GRAVEDADES },
      { name: 'puntos', label: 'Puntos', type: 'number' },
      { name: 'remolque', label: 'Remolque', type: 'boolean', values: { true: 'Sí', false: 'No' } },
      { name: 'sin_descuento', label: 'Sin descuento', type: 'boolean', values: { true: 'Sí', false: 'No' } },
      { name: 'eliminado_en', label: 'Eliminado', type: 'datetime' },
    ],
    list: ['codigo', 'descripcion', 'gravedad', 'puntos', 'eliminado_en'],
    create: [],
    edit: [],
    link: 'codigo',
    tools: [{ nombre: 'importar', label: 'Importar', href: '/admin/importar', permiso: 'administrar' }],
    filters: {
      codigo: startsWith('r.codigo', normalizeCodigo),
      descripcion: contains('r.busqueda'),
      gravedad: equals('r.gravedad'),
    },
    title: ({ codigo }) => codigo,
    detail: ({ descripcion }) => descripcion,
    search: contains('r.busqueda'),
  });
}
