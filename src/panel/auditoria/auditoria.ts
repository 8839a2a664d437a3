import { Auditoria } from '../../modules/auditoria/auditoria.entity.js';
import { MODULE_TRAIL_NAMES } from '../../modules/modules.js';
import { CREADO_EN, DIRECCION, ID, REQUEST_ID, TITULO } from '../definition/common-fields.js';
import type { ResourceDefinition } from '../definition/definition.js';
import { ROL_LABELS } from '../definition/labels.js';

/** What a person reads for each kind of entry. */
export const ACCIONES: Readonly<Record<string, string>> = {
  crear: 'Creación',
  modificar: 'Modificación',
  borrar: 'Borrado',
  restaurar: 'Restauración',
  fijar_valor: 'Valor nuevo',
  anular_valor: 'Valor anulado',
  fijar_precio: 'Precio nuevo',
  anular_precio: 'Precio anulado',
  emitir_token: 'Emisión de token',
  quitar_token: 'Token quitado',
  fijar_credenciales: 'Credenciales nuevas',
  borrar_credenciales: 'Credenciales borradas',
  rotar_claves: 'Cambio de la clave de cifrado',
  rotar_secreto: 'Secreto nuevo',
  probar: 'Prueba de una suscripción',
  repetir_entregas: 'Entregas repetidas',
  abonar_credito: 'Abono de créditos',
  fijar_costo: 'Costo fijado',
  anular: 'Anulación',
  cerrar_sesion: 'Cierre de sesión',
  cargar: 'Carga',
  exportar: 'Exportación',
};

/**
 * The trail, filed infractions included. Nobody can change it.
 * @param definitions of the records whose changes it tells
 */
export function auditoriaDefinition(definitions: readonly ResourceDefinition[]): ResourceDefinition {
  const entidades: Readonly<Record<string, string>> = {
    ...Object.fromEntries(definitions.map(({ id, uno }) => [id, capitalized(uno)])),
    ...MODULE_TRAIL_NAMES,
    exportacion: 'Exportación',
  };
  return {
    id: 'auditoria',
    uno: 'cambio',
    varios: 'Auditoría',
    grupo: 'Administración',
    entity: Auditoria,
    permiso: 'consultar',
    icon: 'Activity',
    fields: [
      ID,
      { ...CREADO_EN, screenLabel: 'Cuándo', sortedBy: 'creado_en' },
      { name: 'entidad', label: 'Tipo de registro', type: 'string', values: entidades },
      { name: 'accion', label: 'Acción', type: 'string', values: ACCIONES },
      { name: 'entidad_id', label: 'Identificador del registro', type: 'string' },
      { name: 'registro', label: 'Registro', type: 'mixed' },
      { name: 'actor_nombre', label: 'Quién', type: 'string' },
      // The same as it is shown: behind a link where there is a place for it.
      { name: 'quien', label: 'Quién', type: 'mixed' },
      { name: 'actor_rol', label: 'Rol', type: 'string', values: ROL_LABELS },
      DIRECCION,
      REQUEST_ID,
      { name: 'cambios', label: 'Cambios', type: 'mixed' },
      // What a record was that is gone, for who wants it back.
      { name: 'restaurable', label: 'Restaurable', type: 'mixed' },
      TITULO,
    ],
    list: ['creado_en', 'accion', 'entidad', 'registro', 'quien', 'direccion'],
    show: ['creado_en', 'accion', 'entidad', 'registro', 'quien', 'actor_rol', 'direccion', 'request_id', 'cambios'],
    create: [],
    edit: [],
    link: 'accion',
    filters: { creado_en: ignore, entidad: ignore, accion: ignore, entidad_id: ignore, actor_nombre: ignore },
    presets: [
      { label: 'Hoy', filters: { creado_en: { from: 0, to: 0 } } },
      { label: 'Últimos 7 días', filters: { creado_en: { from: -6, to: 0 } } },
      // From here what was deleted comes back.
      { label: 'Borrados', filters: { accion: 'borrar' } },
    ],
    sort: { sortBy: 'creado_en', direction: 'desc' },
    title: ({ accion, entidad }) =>
      `${ACCIONES[accion as string] ?? accion} · ${entidades[entidad as string] ?? entidad}`,
    search: ignore,
  };
}

function ignore(): void {
  // The conditions of both branches are built by the resource.
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
