/** What can be done to a record. */
export type Accion = 'crear' | 'modificar' | 'borrar' | 'emitir_token';

/** The tables whose changes are trailed. */
export type Entidad = 'personas' | 'vehiculos' | 'oficiales' | 'usuarios';
