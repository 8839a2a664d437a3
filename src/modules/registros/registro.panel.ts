import { parseFields } from '../../core/fields/parsed-by.js';
import { ID, referenceField, TITULO } from '../../panel/definition/common-fields.js';
import type { PanelContext, RecordAccion, ResourceDefinition } from '../../panel/definition/definition.js';
import type { Field } from '../../panel/definition/field.js';
import { daysOf, equals, sameId, startsWith, textOf, unreadableFilter } from '../../panel/definition/filters.js';
import type { FieldFilter } from '../../panel/definition/filters.js';
import { listLink } from '../../panel/definition/screen.js';
import { normalizePlaca } from '../vehiculos/placa.rule.js';
import { AnularRegistroDto } from './dto/registro.dto.js';
import { NOMBRES_DE_OPERACION, type Resultado } from './operacion.rule.js';
import { Registro } from './registro.entity.js';
import { RegistrosService } from './registros.service.js';

const ESTADOS = { vigente: 'Vigente', anulado: 'Anulado' };

const SHOWN: readonly Field[] = [
  { name: 'creado_en', label: 'Fecha y hora', type: 'datetime', sortedBy: 'creado_en' },
  referenceField('cliente_id', 'Cliente', 'clientes'),
  { name: 'tipo', label: 'Operación', type: 'string', values: NOMBRES_DE_OPERACION },
  { name: 'placa_patente', label: 'Placa patente', screenLabel: 'Placa', type: 'string' },
  { name: 'respuesta', label: 'Respuesta', type: 'textarea' },
  { name: 'costo', label: 'Costo en créditos', screenLabel: 'Costo', type: 'number', sortedBy: 'costo' },
  { name: 'saldo', label: 'Saldo después', type: 'number' },
  { name: 'estado', label: 'Estado', type: 'string', values: ESTADOS, tones: { anulado: 'bad' } },
  { name: 'anulado_en', label: 'Anulado el', type: 'datetime' },
  { name: 'anulado_por', label: 'Anulado por', type: 'string' },
  { name: 'motivo', label: 'Motivo', type: 'textarea' },
  { name: 'lote_id', label: 'Lote', type: 'uuid' },
  ID,
];

/** What clients were answered, and what they paid: nobody changes it, but it can be annulled. */
export function registrosResource({ zonaHoraria, formatInstant, service }: PanelContext): ResourceDefinition<Registro> {
  return {
    id: 'registros',
    uno: 'registro',
    varios: 'Registros',
    grupo: 'Clientes',
    entity: Registro,
    permiso: 'consultar',
    icon: 'List',
    fields: [...SHOWN, TITULO],
    list: ['creado_en', 'cliente_id', 'tipo', 'placa_patente', 'costo', 'saldo', 'estado'],
    show: SHOWN.map(({ name }) => name),
    create: [],
    edit: [],
    link: 'placa_patente',
    filters: {
      creado_en: daysOf('r.creado_en', zonaHoraria),
      cliente_id: sameId('r.cliente_id'),
      tipo: equals('r.tipo'),
      placa_patente: equals('r.placa_patente', normalizePlaca),
      costo: ofCosto,
      estado: inEstado,
    },
    presets: [
      { label: 'Hoy', filters: { creado_en: { from: 0, to: 0 } } },
      { label: 'Últimos 7 días', filters: { creado_en: { from: -6, to: 0 } } },
      { label: 'Anulados', filters: { estado: 'anulado' } },
    ],
    links: [
      listLink('Otros del cliente', 'registros', 'cliente_id'),
      listLink('Otros de la placa', 'registros', 'placa_patente'),
    ],
    sort: { sortBy: 'creado_en', direction: 'desc' },
    title: ({ placa_patente, creado_en }) => `${placa_patente} · ${formatInstant(creado_en)}`,
    detail: ({ tipo }) => NOMBRES_DE_OPERACION[tipo],
    isSearchedAlone: true,
    extras: ({ resultado, anulado_en }) => ({
      respuesta: inWords(resultado),
      estado: anulado_en ? 'anulado' : 'vigente',
    }),
    search: (query, text) => startsWith('r.placa_patente', normalizePlaca)(query, text),
    acciones: [anular(service(RegistrosService))],
  };
}

function anular(registros: RegistrosService): RecordAccion<Registro> {
  return {
    nombre: 'anular',
    label: 'Anular',
    permiso: 'administrar',
    isDanger: true,
    fields: [
      {
        name: 'motivo',
        label: 'Motivo',
        hint: 'Por qué. Lo lee también el cliente. No se deshace: el costo se le devuelve ahora.',
        type: 'string',
      },
    ],
    isOffered: ({ anulado_en }) => !anulado_en,
    run: async (actor, { id }, { motivo }) => {
      const { costo } = await registros.anular(actor, id, parseFields(AnularRegistroDto, { motivo }).motivo);
      return `El registro quedó anulado. Créditos devueltos: ${costo.toLocaleString('es-CL')}.`;
    },
  };
}

const ofCosto: FieldFilter = (query, value, label) => {
  if (!/^\d{1,7}$/.test(textOf(value))) throw unreadableFilter(label, 'un número entero de créditos');
  equals('r.costo')(query, value);
};

const inEstado: FieldFilter = (query, value, label) => {
  const estado = textOf(value);
  if (!(estado in ESTADOS)) throw unreadableFilter(label, 'una de sus opciones');
  const anulaciones = 'SELECT FROM registro.anulaciones_registro a WHERE a.registro_id = r.id';
  query.andWhere(`${estado === 'anulado' ? '' : 'NOT '}EXISTS (${anulaciones})`);
};

/** What was answered, as people read it. */
function inWords(resultado: Resultado): string {
  if (!resultado.registrada) return 'Ningún vehículo lleva la placa.';
  if ('marca' in resultado) return `${resultado.marca}, ${resultado.color}`;
  const { total } = resultado;
  const many = total === 1 ? '1 infracción' : `${total.toLocaleString('es-CL')} infracciones`;
  if ('infracciones' in resultado || resultado.por_anio.length === 0) return many;
  return `${many}: ${resultado.por_anio.map(({ anio, total: some }) => `${some} en ${anio}`).join(', ')}`;
}
