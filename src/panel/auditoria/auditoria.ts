import { Auditoria } from '../../modules/auditoria/auditoria.entity.js';
import { cambiosDe } from './cambios.js';
import { CREADO_EN, DIRECCION, ID, REQUEST_ID, TITULO } from '../definition/common-fields.js';
import type { FormParams, ResourceDefinition } from '../definition/definition.js';
import { labelOf, ROL_LABELS } from '../definition/labels.js';

const ACCIONES: Readonly<Record<string, string>> = {
  crear: 'Creación',
  modificar: 'Modificación',
  borrar: 'Borrado',
  emitir_token: 'Emisión de token',
  cerrar_sesion: 'Cierre de sesión',
  cargar: 'Carga',
  exportar: 'Exportación',
};

/**
 * The trail, filed infractions included. Nobody can change it.
 * @param definitions of the records whose changes it tells
 * @param trailLabels what a person reads for what no definition has a field for
 */
export function auditoriaDefinition(
  definitions: readonly ResourceDefinition[],
  trailLabels: Readonly<Record<string, string>>,
): ResourceDefinition {
  const entidades: Readonly<Record<string, string>> = {
    ...Object.fromEntries(definitions.map(({ id, uno }) => [id, capitalized(uno)])),
    exportacion: 'Exportación',
  };
  const labelIn =
    (entidad: string) =>
    (name: string): string => {
      const definition = definitions.find(({ id }) => id === entidad);
      const label = definition ? labelOf(definition, name) : name;
      return label === name ? (trailLabels[name] ?? name) : label;
    };
  return {
    id: 'auditoria',
    uno: 'cambio',
    varios: 'Auditoría',
    entity: Auditoria,
    permiso: 'administrar',
    icon: 'Activity',
    fields: [
      ID,
      { ...CREADO_EN, screenLabel: 'Cuándo', sortedBy: 'creado_en' },
      { name: 'entidad', label: 'Tipo de registro', type: 'string', values: entidades },
      { name: 'accion', label: 'Acción', type: 'string', values: ACCIONES },
      { name: 'entidad_id', label: 'Identificador del registro', type: 'string' },
      { name: 'registro', label: 'Registro', type: 'mixed' },
      { name: 'actor_nombre', label: 'Quién', type: 'string' },
      { name: 'actor_rol', label: 'Rol', type: 'string', values: ROL_LABELS },
      DIRECCION,
      REQUEST_ID,
      { name: 'cambios', label: 'Cambios', type: 'mixed' },
      TITULO,
    ],
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
      `${ACCIONES[accion as string] ?? accion} · ${entidades[entidad as string] ?? entidad}`,
    search: ignore,
    extras: ({ antes, despues, entidad, entidad_id }) => ({
      cambios: JSON.stringify(
        cambiosDe(antes as FormParams | null, despues as FormParams | null, labelIn(entidad as string)),
      ),
      registro: JSON.stringify({
        entidad: entidad as string,
        id: entidad_id as string,
        nombre: nombreDe((despues ?? antes) as FormParams | null),
      }),
    }),
  };
}

function ignore(): void {
  // The conditions of both branches are built by the resource.
}

/** What a person would call the record. */
function nombreDe(snapshot: FormParams | null): string {
  const { nombre, placa_patente, numero, correo, recurso } = snapshot ?? {};
  if (typeof recurso === 'string') return `${recurso}.csv`;
  return [placa_patente ?? numero, nombre ?? (placa_patente ? undefined : correo)].filter(Boolean).join(' · ');
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
