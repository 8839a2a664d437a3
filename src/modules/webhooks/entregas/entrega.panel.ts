import { isUUID } from 'class-validator';
import type { DataSource } from 'typeorm';
import { DomainError } from '../../../core/errors/domain.error.js';
import { parseFields } from '../../../core/fields/parsed-by.js';
import { CREADO_EN, ID, referenceField, RELACIONADOS, TITULO } from '../../../panel/definition/common-fields.js';
import type { PanelContext, RecordAccion, Related, ResourceDefinition } from '../../../panel/definition/definition.js';
import type { Field } from '../../../panel/definition/field.js';
import { bind, daysOf, equals, sameId, textOf, type TextFilter } from '../../../panel/definition/filters.js';
import { listLink } from '../../../panel/definition/screen.js';
import type { Aliado } from '../../aliados/aliado.entity.js';
import { TIPOS_DE_EVENTO } from '../../eventos/evento.rule.js';
import { normalizePlaca } from '../../vehiculos/placa.rule.js';
import { RepetirEntregasDto } from './entrega.dto.js';
import { Entrega, type EstadoEntrega, type IntentoEntrega } from './entrega.entity.js';
import { EntregasService } from './entregas.service.js';

const ESTADOS: Readonly<Record<EstadoEntrega, string>> = {
  pendiente: 'Por entregar',
  entregada: 'Entregada',
  fallida: 'No se pudo entregar',
  cancelada: 'Cancelada',
};

/** What others know of a delivery: where it goes, what its event is about, how its last request went. */
interface DeOtros {
  id: string;
  destino: string | null;
  trata: string | null;
  infraccion_id: string | null;
  vehiculo_id: string | null;
  ultimo: string | null;
}

const SHOWN: readonly Field[] = [
  { name: 'evento', label: 'Qué pasó', type: 'string', values: TIPOS_DE_EVENTO },
  { name: 'trata', label: 'De qué trata', type: 'string' },
  referenceField('aliado_id', 'Aliado', 'aliados'),
  { name: 'estado', label: 'Estado', type: 'string', values: ESTADOS, tones: { entregada: 'good', fallida: 'bad' } },
  { name: 'ultimo', label: 'Último intento', type: 'string' },
  { name: 'destino', label: 'Adónde', type: 'string' },
  { name: 'intentos', label: 'Intentos', type: 'number' },
  { name: 'proximo_en', label: 'Próximo intento', type: 'datetime' },
  { ...CREADO_EN, label: 'Fecha y hora' },
  referenceField('infraccion_id', 'Infracción', 'infracciones'),
  referenceField('vehiculo_id', 'Vehículo', 'vehiculos'),
  { name: 'suscripcion_id', label: 'Suscripción', type: 'uuid' },
  { name: 'evento_id', label: 'Identificador del evento', type: 'uuid' },
  ID,
];

/** What partners are told, each event to each subscription: it is only looked at, and sent again. */
export function entregasResource(context: PanelContext): ResourceDefinition<Entrega> {
  const { zonaHoraria, formatInstant, service } = context;
  const entregas = service(EntregasService);
  return {
    id: 'entregas',
    uno: 'entrega',
    varios: 'Entregas a aliados',
    grupo: 'Administración',
    entity: Entrega,
    permiso: 'consultar',
    icon: 'Send',
    fields: [...SHOWN, TITULO, RELACIONADOS],
    list: ['evento', 'trata', 'aliado_id', 'estado', 'ultimo', 'creado_en'],
    exported: SHOWN.map(({ name }) => name),
    show: [...SHOWN.map(({ name }) => name), RELACIONADOS.name],
    create: [],
    edit: [],
    link: 'evento',
    filters: {
      estado: equals('r.estado'),
      aliado_id: sameId('r.aliado_id'),
      evento: equals('r.evento'),
      creado_en: daysOf('r.creado_en', zonaHoraria),
      suscripcion_id: sameId('r.suscripcion_id'),
    },
    presets: [
      { label: 'No entregadas', filters: { estado: 'fallida' } },
      { label: 'Por entregar', filters: { estado: 'pendiente' } },
      { label: 'Últimos 7 días', filters: { creado_en: { from: -6, to: 0 } } },
    ],
    links: [listLink('Otras de la suscripción', 'entregas', 'suscripcion_id')],
    sort: { sortBy: 'creado_en', direction: 'desc' },
    title: ({ evento, creado_en }) => `${TIPOS_DE_EVENTO[evento]} · ${formatInstant(creado_en)}`,
    isSearchedAlone: true,
    search: aboutWhat,
    complete: addDeOtros,
    related: async ({ id }) => [intentosOf((await entregas.getConIntentos(id))[1], formatInstant)],
    acciones: [repetir(entregas)],
  };
}

/** Sends all again that a partner did not take of a period, from the partner's page. */
export function repetirEntregas({ service }: PanelContext): readonly RecordAccion<Aliado>[] {
  const entregas = service(EntregasService);
  return [
    {
      nombre: 'repetir_entregas',
      label: 'Repetir entregas',
      permiso: 'administrar',
      fields: [
        { name: 'desde', label: 'Desde', type: 'string', hint: 'Un día, como 2026-03-01: lo que no recibió desde él.' },
        { name: 'hasta', label: 'Hasta', type: 'string', hint: 'Un día, con todo él.' },
      ],
      isOffered: ({ activo }) => activo,
      run: async (actor, { id }, { desde, hasta }) => {
        const total = await entregas.repetirPeriodo(actor, id, parseFields(RepetirEntregasDto, { desde, hasta }));
        if (total === 0) throw nadaQueRepetir();
        return `Entregas que vuelven a ponerse en camino: ${total.toLocaleString('es-CL')}.`;
      },
    },
  ];
}

/** What was taken is not sent again, nor what belongs to a subscription that is off. */
function nadaQueRepetir(): DomainError {
  return new DomainError(
    'conflict',
    'nada_que_repetir',
    'No había ninguna que repetir: las de ese período se recibieron, o su suscripción está apagada.',
  );
}

function repetir(entregas: EntregasService): RecordAccion<Entrega> {
  return {
    nombre: 'repetir',
    label: 'Repetir',
    permiso: 'administrar',
    isOffered: () => true,
    run: async (actor, { id }) => {
      await entregas.repetir(actor, id);
      return 'La entrega volvió a ponerse en camino.';
    },
  };
}

/** By a plate, or by an id: the delivery's, its event's, or that of the act or vehicle it is about. */
const aboutWhat: TextFilter = (query, value) => {
  const text = textOf(value);
  const evento = (condition: string): string =>
    `EXISTS (SELECT FROM registro.eventos v WHERE v.id = r.evento_id AND ${condition})`;
  if (isUUID(text, 'loose')) {
    const id = `${bind(query, text.toLowerCase())}::uuid`;
    query.andWhere(`(r.id = ${id} OR r.evento_id = ${id} OR ${evento(`v.sujeto = ${id}::text`)})`);
  } else {
    query.andWhere(evento(`v.datos ->> 'placa_patente' = ${bind(query, normalizePlaca(text))}`));
  }
};

async function addDeOtros(source: DataSource, entregas: (Entrega & Partial<DeOtros>)[]): Promise<void> {
  const rows = await source.query<DeOtros[]>(
    `SELECT r.id, s.url AS destino, coalesce(v.datos ->> 'placa_patente', v.datos ->> 'que') AS trata,
       CASE WHEN r.evento LIKE 'infraccion.%' THEN v.sujeto END AS infraccion_id,
       CASE WHEN r.evento LIKE 'vehiculo.%' THEN v.sujeto END AS vehiculo_id,
       coalesce(i.error, 'Respondió ' || i.estado) AS ultimo
     FROM registro.entregas r JOIN registro.eventos v ON v.id = r.evento_id
     LEFT JOIN registro.suscripciones s ON s.id = r.suscripcion_id
     LEFT JOIN LATERAL (
       SELECT estado, error FROM registro.intentos_entrega WHERE entrega_id = r.id ORDER BY id DESC LIMIT 1) i ON true
     WHERE r.id = ANY ($1)`,
    [entregas.map(({ id }) => id)],
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  for (const entrega of entregas) Object.assign(entrega, known.get(entrega.id));
}

/** Enough to see what answered; the API has all that was kept. */
const SHOWN_OF_ANSWER = 300;

function beginningOf(respuesta: string): string {
  return respuesta.length > SHOWN_OF_ANSWER ? `${respuesta.slice(0, SHOWN_OF_ANSWER)}…` : respuesta;
}

/** Every request, with how long it took and the beginning of what was answered. */
function intentosOf(intentos: readonly IntentoEntrega[], formatInstant: (instant: Date) => string): Related {
  const filas = intentos.map(({ en, estado, ms, respuesta, error }, place) => ({
    celdas: [String(place + 1), formatInstant(en), error ?? `Respondió ${estado}`, `${ms.toLocaleString('es-CL')} ms`],
    ...(respuesta && { marca: beginningOf(respuesta) }),
  }));
  return {
    label: 'Intentos',
    tabla: { columnas: ['Intento', 'Fecha y hora', 'Resultado', 'Demora', 'Comienzo de la respuesta'], filas },
  };
}
