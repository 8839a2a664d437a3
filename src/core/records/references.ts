import type { Tx } from '../database/transactions.js';
import { enUso } from '../database/violations.js';

/** That the rows of one table name records of another, as the module that owns the naming table declares it. */
export interface Reference {
  /** The table of the records that are named. */
  entidad: string;
  /** Where they are named. */
  tabla: string;
  columna: string;
}

/** One that keeps the named record from being deleted. */
export interface Uso extends Reference {
  /** How a person calls one and several of the rows that name. */
  uno: string;
  varios: string;
  /** What the page of a named record calls all that name it; absent where there is no list of them. */
  relacion?: string;
  /** SQL that says which of the rows. They name by no foreign key: whoever deletes looks for them first. */
  donde?: string;
}

/** How the rows of this program name each other. */
export interface References {
  usos: readonly Uso[];
  /** By these are named what goes with a record that is deleted. */
  goAlong: readonly Reference[];
}

/** Where the {@link References} of this program are found. */
export const REFERENCES = Symbol('references');

/** Those by which the records of one table are named. */
export function naming<R extends Reference>(references: readonly R[], entidad: string): readonly R[] {
  return references.filter((reference) => reference.entidad === entidad);
}

/** Deletes what goes with a record. The record is locked by now: nothing is added in between. */
export async function deleteAlong(tx: Tx, id: string, references: readonly Reference[]): Promise<void> {
  for (const { tabla, columna } of references)
    await tx.query(`DELETE FROM registro.${tabla} WHERE ${columna} = $1`, [id]);
}

/** Counting stops here: nobody needs to know more, and a country's table is long. */
const CONTADOS_AL_MENOS = 1_000;

/** How many rows name a record: "3 vehículos y 12 infracciones"; empty where none does. */
export async function describeUsos(tx: Tx, id: string, usos: readonly Uso[]): Promise<string> {
  const counted: string[] = [];
  for (const uso of usos) counted.push(...(await countUso(tx, id, uso)));
  return counted.join(' y ');
}

/** Keeps a record that is named otherwise than by a foreign key. It is locked by now. @throws conflict */
export async function assertUnnamed(tx: Tx, what: string, id: string, usos: readonly Uso[]): Promise<void> {
  const named = await describeUsos(
    tx,
    id,
    usos.filter(({ donde }) => donde),
  );
  if (named) throw enUso(what, named);
}

async function countUso(tx: Tx, id: string, { tabla, columna, uno, varios, donde = 'true' }: Uso): Promise<string[]> {
  const [row] = await tx.query<{ total: number }[]>(
    `SELECT count(*)::int AS total FROM
       (SELECT 1 FROM registro.${tabla} WHERE ${columna} = $1 AND ${donde} LIMIT ${CONTADOS_AL_MENOS + 1}) AS usos`,
    [id],
  );
  const total = row?.total ?? 0;
  if (total === 0) return [];
  if (total === 1) return [`1 ${uno}`];
  return [total > CONTADOS_AL_MENOS ? `más de 1.000 ${varios}` : `${total} ${varios}`];
}
