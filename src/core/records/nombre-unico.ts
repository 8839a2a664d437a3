import type { Tx } from '../database/transactions.js';

/**
 * A name that records of several kinds must not share, as the e-mail of an account: each is a row of one table, whose foreign
 * key from the record's own keeps every writer to it. Taken before the record is written, given back after.
 */
export interface NombreUnico<E> {
  tabla: string;
  /** The column of the table that says whose the name is; the name has the same column here and there. */
  titular: string;
  columna: keyof E & string;
}

/** @param antes the record before a change; absent on creation */
export async function take<E extends { id: string }>(
  tx: Tx,
  unico: NombreUnico<E> | undefined,
  despues: E,
  antes?: E,
): Promise<void> {
  if (!unico || antes?.[unico.columna] === despues[unico.columna]) return;
  const { tabla, columna, titular } = unico;
  await tx.query(`INSERT INTO registro.${tabla} (${columna}, ${titular}) VALUES ($1, $2)`, [
    despues[columna],
    despues.id,
  ]);
}

/** @param despues the record after a change; absent on deletion */
export async function giveBack<E extends { id: string }>(
  tx: Tx,
  unico: NombreUnico<E> | undefined,
  antes: E,
  despues?: E,
): Promise<void> {
  if (!unico || antes[unico.columna] === despues?.[unico.columna]) return;
  const { tabla, columna, titular } = unico;
  await tx.query(`DELETE FROM registro.${tabla} WHERE ${columna} = $1 AND ${titular} = $2`, [antes[columna], antes.id]);
}
