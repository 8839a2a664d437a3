import { CREADO_EN, textField } from '../../../../panel/definition/common-fields.js';
import type { PanelContext, ResourceDefinition } from '../../../../panel/definition/definition.js';
import type { Field } from '../../../../panel/definition/field.js';
import { contains, equals, startsWith, textOf, unreadableFilter } from '../../../../panel/definition/filters.js';
import { recordResource } from '../../../../panel/definition/record-resource.js';
import { DESDE_AL_CREAR, onCreation } from '../../panel/dated-fields.js';
import { addPrecios } from './precios.related.js';
import { GRAVEDAD_EN_PALABRAS, normalizeCodigo } from '../tipo.rule.js';
import { TIPOS } from '../tipo.record.js';
import type { TipoInfraccion } from '../tipo-infraccion.entity.js';
import { CANTIDAD, tipoAcciones, tipoWrites, UNIDAD } from './tipo.writes.js';
import { TiposService } from '../tipos.service.js';

const EDITABLES = ['descripcion', 'articulo', 'gravedad', 'puntos', 'remolque', 'sin_descuento'];

const ESTADOS = { vigente: 'En el tarifario', eliminado: 'Eliminado' };

const LIST = ['codigo', 'descripcion', 'gravedad', 'puntos', 'precio', 'estado'];

/** By its code, as a tariff is read. */
export function tiposResource(context: PanelContext): ResourceDefinition<TipoInfraccion> {
  return { ...asRecord(context), list: LIST, sort: { sortBy: 'codigo', direction: 'asc' } };
}

function asRecord(context: PanelContext): ResourceDefinition<TipoInfraccion> {
  const tipos = context.service(TiposService);
  return recordResource(context, {
    kind: TIPOS,
    varios: 'Tarifario',
    grupo: 'Tarifario',
    permiso: 'consultar',
    permisoDeCambio: 'administrar',
    icon: 'List',
    fields: [
      textField('codigo', 'Código', 'Hasta 30 letras, números, puntos y guiones, como ART-15-2. No se cambia después.'),
      textField('descripcion', 'Descripción', 'Como la leerá la gente; hasta 500 caracteres.'),
      { name: 'articulo', label: 'Artículo', hint: 'De la ley, como Art. 200 N° 5.', type: 'string', isOptional: true },
      { name: 'gravedad', label: 'Gravedad', type: 'string', values: GRAVEDAD_EN_PALABRAS },
      {
        name: 'puntos',
        label: 'Puntos',
        hint: 'Los que se restan a la licencia, de 0 a 100.',
        type: 'number',
        isOptional: true,
      },
      siONo('remolque', 'Remolque', 'Si el vehículo se retira con grúa.'),
      siONo('sin_descuento', 'Sin descuento', 'Si pagar pronto no la hace más barata.'),
      { name: 'precio', label: 'Precio vigente', type: 'string' },
      { name: 'estado', label: 'Estado', type: 'string', values: ESTADOS },
      { name: 'eliminado_en', label: 'Eliminado el', type: 'datetime' },
      onCreation(UNIDAD, 'Unidad del precio'),
      onCreation(CANTIDAD, 'Cantidad del precio'),
      DESDE_AL_CREAR,
    ],
    list: LIST,
    exported: ['codigo', ...EDITABLES, 'precio', 'estado', CREADO_EN.name],
    create: ['codigo', ...EDITABLES, 'unidad', 'cantidad', 'desde'],
    edit: EDITABLES,
    link: 'codigo',
    tools: [{ nombre: 'importar', label: 'Importar', href: '/admin/importar', permiso: 'administrar' }],
    filters: {
      codigo: startsWith('r.codigo', normalizeCodigo),
      descripcion: contains('r.busqueda'),
      gravedad: equals('r.gravedad'),
      estado: (query, value, label) => {
        const text = textOf(value);
        if (!Object.hasOwn(ESTADOS, text)) throw unreadableFilter(label, 'una de sus opciones');
        query.andWhere(`r.eliminado_en IS ${text === 'eliminado' ? 'NOT NULL' : 'NULL'}`);
      },
    },
    presets: Object.entries(ESTADOS).map(([estado, label]) => ({ label, filters: { estado } })),
    title: ({ codigo }) => codigo,
    detail: ({ descripcion }) => descripcion,
    search: contains('r.busqueda'),
    extras: ({ eliminado_en }) => ({ estado: eliminado_en ? 'eliminado' : 'vigente' }),
    complete: addPrecios,
    isGone: ({ eliminado_en }) => Boolean(eliminado_en),
    borrado:
      'Sale del tarifario y su código queda libre. Las infracciones cargadas con él lo conservan, y se puede restaurar mientras nadie tome su código.',
    writes: tipoWrites(tipos),
    acciones: tipoAcciones(tipos, context.zonaHoraria),
  });
}

function siONo(name: string, label: string, hint: string): Field {
  return { name, label, hint, type: 'boolean', values: { true: 'Sí', false: 'No' }, isOptional: true };
}
