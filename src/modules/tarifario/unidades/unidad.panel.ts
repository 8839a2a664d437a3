import { MONEDAS_DE_USO } from '../../../core/money/moneda.js';
import { textField } from '../../../panel/definition/common-fields.js';
import type { PanelContext, ResourceDefinition } from '../../../panel/definition/definition.js';
import { startsWith } from '../../../panel/definition/filters.js';
import { recordResource } from '../../../panel/definition/record-resource.js';
import { DESDE_AL_CREAR, onCreation } from '../panel/dated-fields.js';
import { UNIDADES } from './unidad.record.js';
import { unidadAcciones, unidadWrites, VALOR } from './unidad.writes.js';
import { UnidadesService } from './unidades.service.js';
import { addValores } from './valores.related.js';
import type { Unidad } from './unidad.entity.js';

const inUpperCase = (text: string): string => text.toUpperCase();

export function unidadesResource(context: PanelContext): ResourceDefinition<Unidad> {
  const unidades = context.service(UnidadesService);
  return recordResource(context, {
    kind: UNIDADES,
    varios: 'Unidades',
    grupo: 'Tarifario',
    creado: 'Registrada',
    permiso: 'consultar',
    permisoDeCambio: 'administrar',
    icon: 'Tag',
    fields: [
      textField('codigo', 'Código', 'De 1 a 10 letras y números, como UTM. No se cambia después.'),
      textField('nombre', 'Nombre', 'Como Unidad Tributaria Mensual.'),
      {
        ...textField('moneda', 'Moneda', 'En la que se dicen sus valores. No se cambia después.'),
        choices: { monedas: MONEDAS_DE_USO },
      },
      { name: 'vigente', label: 'Valor vigente', type: 'string' },
      onCreation(VALOR, 'Valor'),
      DESDE_AL_CREAR,
    ],
    list: ['codigo', 'nombre', 'moneda', 'vigente'],
    create: ['codigo', 'nombre', 'moneda', 'valor', 'desde'],
    edit: ['nombre'],
    link: 'codigo',
    filters: { codigo: startsWith('r.codigo', inUpperCase) },
    title: ({ codigo }) => codigo,
    detail: ({ nombre }) => nombre,
    search: startsWith('r.codigo', inUpperCase),
    complete: addValores,
    writes: unidadWrites(unidades),
    acciones: unidadAcciones(unidades, context.zonaHoraria),
  });
}
