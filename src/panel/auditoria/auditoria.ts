import { Auditoria } from '../../modules/auditoria/auditoria.entity.js';
import { VALUE_LABELS } from '../definition/labels.js';
import { cambiosDe } from './cambios.js';
import type { FormParams, ResourceDefinition } from '../definition/definition.js';
import type { Field } from '../definition/field.js';

const FIELDS: readonly Field[] = [
  { name: 'id', type: 'uuid' },
  { name: 'creado_en', type: 'datetime', sortedBy: 'creado_en' },
  { name: 'entidad', type: 'string', values: Object.keys(VALUE_LABELS['entidad'] ?? {}) },
  { name: 'accion', type: 'string', values: Object.keys(VALUE_LABELS['accion'] ?? {}) },
  { name: 'entidad_id', type: 'string' },
  { name: 'registro', type: 'mixed' },
  { name: 'actor_nombre', type: 'string' },
  { name: 'actor_rol', type: 'string', values: Object.keys(VALUE_LABELS['actor_rol'] ?? {}) },
  { name: 'direccion', type: 'string' },
  { name: 'request_id', type: 'string' },
  { name: 'cambios', type: 'mixed' },
  { name: 'titulo', type: 'string', isTitle: true },
];

/** The trail, filed infractions included. Nobody can change it. */
export const AUDITORIA: ResourceDefinition = {
  id: 'auditoria',
  entity: Auditoria,
  permiso: 'administrar',
  icon: 'Activity',
  fields: FIELDS,
  list: ['creado_en', 'accion', 'entidad', 'registro', 'actor_nombre', 'direccion'],
  show: [
    'creado_en',
    'accion',
    'entidad',
    'registro',
    'actor_nombre',
    'actor_rol',
    'direccion',
    'request_id',
    'cambios',
  ],
  create: [],
  edit: [],
  link: 'accion',
  filters: { creado_en: ignore, entidad: ignore, accion: ignore, entidad_id: ignore, actor_nombre: ignore },
  sort: { sortBy: 'creado_en', direction: 'desc' },
  title: ({ accion, entidad }) =>
    `${VALUE_LABELS['accion']?.[accion as string] ?? accion} · ${VALUE_LABELS['entidad']?.[entidad as string] ?? entidad}`,
  search: ignore,
  extras: ({ antes, despues, entidad, entidad_id }) => ({
    cambios: JSON.stringify(cambiosDe(antes as FormParams | null, despues as FormParams | null)),
    registro: JSON.stringify({
      entidad: entidad as string,
      id: entidad_id as string,
      nombre: nombreDe((despues ?? antes) as FormParams | null),
    }),
  }),
};

function ignore(): void {
  // The conditions of both branches are built by the resource.
}

/** What a person would call the record. */
function nombreDe(snapshot: FormParams | null): string {
  const { nombre, placa_patente, numero, correo, recurso } = snapshot ?? {};
  if (typeof recurso === 'string') return `${recurso}.csv`;
  return [placa_patente ?? numero, nombre ?? (placa_patente ? undefined : correo)].filter(Boolean).join(' · ');
}
