import type { Tx } from '../database/transactions.js';

/** What may name a record: `tabla.columna`, and how a person calls one and several of them. */
export interface Uso {
  tabla: string;
  columna: string;
  uno: string;
  varios: string;
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

export const USO_VEHICULOS = { tabla: 'vehiculos', uno: 'vehículo', varios: 'vehículos' };
export const USO_INFRACCIONES = { tabla: 'infracciones', uno: 'infracción', varios: 'infracciones' };
