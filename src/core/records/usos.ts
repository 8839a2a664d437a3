import type { Tx } from '../database/transactions.js';

/** That the rows of one table name records of another, as the module that owns the naming table declares it. */
export interface Uso {
  /** The table of the records that are named. */
  entidad: string;
  /** Where they are named. */
  tabla: string;
  columna: string;
  /** How a person calls one and several of the rows that name. */
  uno: string;
  varios: string;
  /** What the page of a named record calls all that name it. */
  relacion: string;
}

/** Where the {@link Uso}s of this program are found. */
export const USOS = Symbol('usos');

/** Those by which the records of one table are named. */
export function usosOf(usos: readonly Uso[], entidad: string): readonly Uso[] {
  return usos.filter((uso) => uso.entidad === entidad);
}

/** Counting stops here: nobody needs to know more, and a country's table is long. */
const CONTADOS_AL_MENOS = 1_000;

/** How many rows name a record: "3 vehículos y 12 infracciones". */
export async function describeUsos(tx: Tx, id: string, usos: readonly Uso[]): Promise<string> {
  const counted: string[] = [];
  for (const uso of usos) counted.push(...(await countUso(tx, id, uso)));
  return counted.join(' y ') || 'otros registros que la nombran';
}

async function countUso(tx: Tx, id: string, { tabla, columna, uno, varios }: Uso): Promise<string[]> {
  const [row] = await tx.query<{ total: number }[]>(
    `SELECT count(*)::int AS total FROM
       (SELECT 1 FROM registro.${tabla} WHERE ${columna} = $1 LIMIT ${CONTADOS_AL_MENOS + 1}) AS usos`,
    [id],
  );
  const total = row?.total ?? 0;
  if (total === 0) return [];
  if (total === 1) return [`1 ${uno}`];
  return [total > CONTADOS_AL_MENOS ? `más de 1.000 ${varios}` : `${total} ${varios}`];
}
