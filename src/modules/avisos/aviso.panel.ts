import type { PanelContext, ResourceDefinition } from '../../panel/definition/definition.js';
import { CREADO_EN, ID, TITULO } from '../../panel/definition/common-fields.js';
import type { Field } from '../../panel/definition/field.js';
import { daysOf, equals, textOf } from '../../panel/definition/filters.js';
import { Aviso } from './aviso.entity.js';
import { AvisosService } from './avisos.service.js';
import { narrowToDestinatario } from './avisos.repository.js';
import { REENVIABLES } from './estado-aviso.js';
import { Redactor } from './redactor.js';
import { TIPOS_DE_AVISO } from './tipos-de-aviso.js';

const ESTADOS: Readonly<Record<Aviso['estado'], string>> = {
  pendiente: 'Pendiente',
  enviado: 'Enviado',
  fallido: 'Fallido',
  guardado: 'Guardado, sin enviar',
};

const FIELDS: readonly Field[] = [
  ID,
  { name: 'asunto', label: 'Asunto', type: 'string' },
  { name: 'tipo', label: 'Tipo', type: 'string', values: TIPOS_DE_AVISO },
  { name: 'destinatario', label: 'Destinatario', type: 'string' },
  { name: 'estado', label: 'Estado', type: 'string', values: ESTADOS, tones: { enviado: 'good', fallido: 'bad' } },
  { name: 'intentos', label: 'Intentos', type: 'number' },
  { name: 'ultimo_error', label: 'Último fallo', type: 'textarea' },
  { ...CREADO_EN, label: 'Creado' },
  { name: 'enviado_en', label: 'Enviado el', type: 'datetime' },
  // Not of the record: no list has a column for it.
  { name: 'texto', label: 'Texto', type: 'mixed' },
  TITULO,
];

/** Notices are written by what they tell: here they are only looked at, and sent again. */
export function avisosResource({ zonaHoraria, service }: PanelContext): ResourceDefinition<Aviso> {
  const redactor = service(Redactor);
  const avisos = service(AvisosService);
  return {
    id: 'avisos',
    uno: 'aviso',
    varios: 'Avisos',
    grupo: 'Administración',
    entity: Aviso,
    permiso: 'consultar',
    icon: 'Mail',
    fields: FIELDS,
    list: ['asunto', 'destinatario', 'estado', 'ultimo_error', 'creado_en'],
    show: ['tipo', 'destinatario', 'estado', 'intentos', 'ultimo_error', 'creado_en', 'enviado_en', 'texto', 'id'],
    create: [],
    edit: [],
    link: 'asunto',
    filters: {
      estado: equals('r.estado'),
      tipo: equals('r.tipo'),
      destinatario: (query, value) => narrowToDestinatario(query, 'r', textOf(value)),
      creado_en: daysOf('r.creado_en', zonaHoraria),
    },
    presets: [
      { label: 'Fallidos', filters: { estado: 'fallido' } },
      { label: 'Pendientes', filters: { estado: 'pendiente' } },
      { label: 'Guardados', filters: { estado: 'guardado' } },
    ],
    sort: { sortBy: 'creado_en', direction: 'desc' },
    title: (aviso) => redactor.asunto(aviso),
    detail: ({ destinatario }) => destinatario,
    extras: (aviso) => ({ asunto: redactor.asunto(aviso) }),
    extrasFor: (aviso, puede) => (puede('administrar') ? { texto: redactor.paraMostrar(aviso)?.texto } : {}),
    search: (query, text) => narrowToDestinatario(query, 'r', text),
    acciones: [
      {
        nombre: 'reenviar',
        label: 'Reenviar',
        permiso: 'administrar',
        isOffered: ({ estado }) => REENVIABLES.includes(estado),
        run: async (actor, { id }) => {
          await avisos.reenviar(actor, id);
          return avisos.seEnvian
            ? 'El aviso volvió a ponerse en camino.'
            : 'El aviso queda guardado: este registro no manda correos.';
        },
      },
    ],
  };
}
