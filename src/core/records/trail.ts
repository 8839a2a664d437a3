import type { Actor, TipoPrincipal } from '../auth/principal.js';
import type { Tx } from '../database/transactions.js';

/** What can be done to a record. */
export const ACCIONES = [
  'crear',
  'modificar',
  'borrar',
  'restaurar',
  'fijar_valor',
  'anular_valor',
  'fijar_precio',
  'anular_precio',
  'emitir_token',
  'quitar_token',
  'fijar_credenciales',
  'borrar_credenciales',
  'rotar_claves',
  'rotar_secreto',
  'probar',
  'repetir_entregas',
  'abonar_credito',
  'fijar_costo',
  'anular',
  'exportar',
  'cerrar_sesion',
] as const;
export type Accion = (typeof ACCIONES)[number];

/** A change to one record. */
export interface Cambio {
  /** The record's table; `exportacion` for lists that leave, each of which has an id of its own. */
  entidad: string;
  entidadId: string;
  accion: Accion;
  /** Whose account the record is; absent where it is none. */
  cuenta?: TipoPrincipal | undefined;
  /** The whole record before; absent on creation. */
  antes?: object;
  /** The whole record after; absent on deletion. */
  despues?: object;
  /** The entry of the trail that this change undoes. */
  revierte?: string | undefined;
}

/** The trail, as whoever writes records needs it. */
export abstract class Trail {
  /** Adds what was done to the transaction that does it. */
  abstract record(tx: Tx, actor: Actor, cambio: Cambio): Promise<void>;

  /** Adds the same of many records, each with an entry of its own. */
  abstract recordAll(tx: Tx, actor: Actor, cambios: readonly Cambio[]): Promise<void>;

  /**
   * That an entry tells of the last deletion of a record, which is locked, or there again by now: nobody deletes it before the
   * transaction ends.
   * @throws conflict when it was deleted again since
   */
  abstract requireLastDeletion(tx: Tx, entidadId: string, entry: string): Promise<void>;
}
