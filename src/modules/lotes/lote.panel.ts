import { ID, referenceField, TITULO } from '../../panel/definition/common-fields.js';
import type { PanelContext, ResourceDefinition } from '../../panel/definition/definition.js';
import type { Field } from '../../panel/definition/field.js';
import { bind, daysOf, equals, textOf, type TextFilter } from '../../panel/definition/filters.js';
import { Lote } from './lote.entity.js';
import { NOMBRES_DE_OPERACION } from '../registros/operacion.rule.js';
import { CLASE_EN_PALABRAS, ESTADO_EN_PALABRAS, MODO_EN_PALABRAS } from './lote.palabras.js';

const SHOWN: readonly Field[] = [
  { name: 'archivo', label: 'Archivo', type: 'string', sortedBy: 'archivo' },
  { name: 'clase', label: 'Clase', type: 'string', values: CLASE_EN_PALABRAS },
  {
    name: 'estado',
    label: 'Estado',
    type: 'string',
    values: ESTADO_EN_PALABRAS,
    tones: { terminado: 'good', fallido: 'bad' },
  },
  { name: 'lineas', label: 'Líneas', type: 'number' },
  { name: 'buenas', label: 'Buenas', type: 'number' },
  { name: 'malas', label: 'Malas', type: 'number' },
  { name: 'repetidas', label: 'Repetidas', type: 'number' },
  { name: 'omitidas', label: 'Omitidas', type: 'number' },
  { name: 'creado_por_nombre', label: 'Enviado por', type: 'string' },
  { name: 'creado_en', label: 'Enviado', type: 'datetime', sortedBy: 'id' },
  { name: 'confirmado_por_nombre', label: 'Confirmado por', type: 'string' },
  { name: 'terminado_en', label: 'Terminó', type: 'datetime' },
  { name: 'error', label: 'Por qué falló', type: 'textarea' },
  referenceField('cliente_id', 'Cliente', 'clientes'),
  { name: 'operacion', label: 'Operación', type: 'string', values: NOMBRES_DE_OPERACION },
  { name: 'modo_de_malas', label: 'Si hay líneas malas', type: 'string', values: MODO_EN_PALABRAS },
  { name: 'bytes', label: 'Tamaño en bytes', type: 'number' },
  { name: 'sha256', label: 'SHA-256', type: 'string' },
  ID,
];

/** The files that were handed in; what is done with one has a page of its own. */
export function lotesResource({ zonaHoraria }: PanelContext): ResourceDefinition<Lote> {
  return {
    id: 'lotes',
    uno: 'lote',
    varios: 'Lotes',
    grupo: 'Registro',
    entity: Lote,
    permiso: 'consultar_lotes',
    icon: 'Upload',
    fields: [...SHOWN, TITULO],
    list: ['archivo', 'clase', 'estado', 'lineas', 'buenas', 'malas', 'creado_por_nombre', 'creado_en'],
    show: SHOWN.map(({ name }) => name),
    create: [],
    edit: [],
    link: 'archivo',
    pagina: '/admin/lotes/{id}',
    tools: [{ nombre: 'subir', label: 'Subir un archivo', href: '/admin/lotes/nuevo', permiso: 'enviar_lotes' }],
    filters: {
      archivo: named,
      clase: equals('r.clase'),
      estado: equals('r.estado'),
      creado_en: daysOf('r.creado_en', zonaHoraria),
    },
    presets: [
      { label: 'Por confirmar', filters: { estado: 'revisado' } },
      { label: 'En curso', filters: { estado: 'procesando' } },
      { label: 'Fallidos', filters: { estado: 'fallido' } },
    ],
    sort: { sortBy: 'creado_en', direction: 'desc' },
    title: ({ archivo }) => archivo,
    detail: ({ clase }) => CLASE_EN_PALABRAS[clase],
    isSearchedAlone: true,
    search: (query, text) => named(query, text),
  };
}

/** There are some thousand files at most: each name is looked at. */
const named: TextFilter = (query, value) => {
  query.andWhere(`strpos(lower(r.archivo), lower(${bind(query, textOf(value))})) > 0`);
};
