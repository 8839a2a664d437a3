// The insert that filing is held against: one row a statement, prepared, every value known.
import { randomUUID } from 'node:crypto';
import { deriveInfraccionId } from '../../dist/src/modules/infracciones/infraccion-id.js';

export const COLUMNS = [
  'id',
  'vehiculo_id',
  'oficial_id',
  'persona_id',
  'placa_patente',
  'momento',
  'comentarios',
  'creado_en',
  'request_id',
  'direccion',
];

const TEXT = `INSERT INTO registro.infracciones (${COLUMNS.join(', ')})
  VALUES (${COLUMNS.map((_, place) => `$${place + 1}`).join(', ')}) ON CONFLICT DO NOTHING`;

/**
 * Inserts one after the other, each another infraction, made as the server makes it.
 * @param {{ vehiculos: { id: string, persona_id: string, placa: string }[], oficiales: { id: string }[] }} lists
 * @param {string} nonce tells this run's rows from those of others
 * @returns {() => { name: string, text: string, values: unknown[] }}
 */
export function insertions({ vehiculos, oficiales }, nonce) {
  let n = 0;
  return () => {
    n += 1;
    const vehiculo = vehiculos[(n * 7919) % vehiculos.length];
    const oficial = oficiales[n % oficiales.length];
    const momento = Date.now();
    const comentarios = `Cruza con luz roja a mitad de cuadra. Acta ${nonce}-${n}.`;
    const id = deriveInfraccionId({ oficialId: oficial.id, placa: vehiculo.placa, momento, comentarios });
    const instant = new Date(momento).toISOString();
    const values = [
      id,
      vehiculo.id,
      oficial.id,
      vehiculo.persona_id,
      vehiculo.placa,
      instant,
      comentarios,
      instant,
      randomUUID(),
      '127.0.0.1',
    ];
    return { name: 'insertar', text: TEXT, values };
  };
}

/**
 * Fails when the insert leaves out a column that every act has: the server would be held against less work than its own. What
 * only some acts have, as a place, is null there too.
 * @param {import('pg').Client} client
 */
export async function assertSameColumns(client) {
  const { rows } = await client.query(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'registro' AND table_name = 'infracciones' 
       AND (is_nullable = 'NO' OR column_name = 'comentarios')`,
  );
  const missing = rows.map(({ name }) => name).filter((name) => !COLUMNS.includes(name));
  if (missing.length > 0 || rows.length !== COLUMNS.length) {
    throw new Error(`registro.infracciones cambió (${missing.join(', ')}): actualice bench/ceilings/insert.mjs.`);
  }
}
