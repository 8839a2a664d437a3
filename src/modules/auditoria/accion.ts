/** What can be done to a record. */
export type Accion = 'crear' | 'modificar' | 'borrar' | 'emitir_token' | 'exportar' | 'cerrar_sesion';

/** The tables whose changes are trailed, and exports, each of which has an id of its own. */
export type Entidad = 'personas' | 'vehiculos' | 'oficiales' | 'usuarios' | 'exportacion';
