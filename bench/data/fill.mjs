// Fills an empty registry and tells what the load needs to know of it.
import bcrypt from 'bcrypt';
import { say } from '../../scripts/project.mjs';
import { withClient } from '../server/database.mjs';
import { infraccionesSql, registrySql } from './sql.mjs';

/** Of every officer of the bench. */
export const CLAVE_OFICIAL = 'clave-de-la-medicion';

const HASH_COST = 10; // the server's
const CHUNK = 100_000;
const TELL_EVERY = 1_000_000;
/** Vehicles that filing draws from. */
const VEHICLES = 100_000;
/** People whose reports may be asked for, of each kind. */
const PEOPLE = 1_000;

/**
 * @typedef {object} Sample
 * @property {{ id: string, numero: string }[]} oficiales
 * @property {{ id: string, persona_id: string, placa: string }[]} vehiculos
 * @property {string[]} con4 e-mails of people with 4 infractions
 * @property {string[]} con400 e-mails of people with 400
 */

/**
 * Fills the registry. What is filled need not survive a crash and is made of rows that exist, so neither the disk nor the
 * foreign keys are asked; both are as ever for whoever connects afterwards.
 * @param {string} adminUrl of the superuser
 * @param {import('./size.mjs').Size} size
 * @param {number} seed
 */
export async function fill(adminUrl, size, seed) {
  const hash = await bcrypt.hash(CLAVE_OFICIAL, HASH_COST);
  await withClient(adminUrl, async (client) => {
    await client.query("SET synchronous_commit = off; SET session_replication_role = 'replica'");
    for (const sql of registrySql(size, seed, hash)) await client.query(sql);
    for (let from = 0; from < size.filas; from += CHUNK) {
      const to = Math.min(from + CHUNK, size.filas);
      await client.query(infraccionesSql(size, seed, from, to));
      if (to % TELL_EVERY === 0 && to < size.filas) say(`  … ${to} infracciones`);
    }
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
  });
}

/**
 * @param {string} adminUrl
 * @param {import('./size.mjs').Size} size
 * @returns {Promise<Sample>}
 */
export function readSample(adminUrl, { con400, con4 }) {
  return withClient(adminUrl, async (client) => {
    const rows = async (text, values = []) => (await client.query(text, values)).rows;
    const correos = async (skip, count) =>
      (
        await rows('SELECT correo FROM registro.personas ORDER BY id OFFSET $1 LIMIT $2', [
          skip,
          Math.min(count, PEOPLE),
        ])
      ).map(({ correo }) => correo);
    return {
      oficiales: await rows('SELECT id, numero FROM registro.oficiales ORDER BY id'),
      vehiculos: await rows(
        'SELECT id, persona_id, placa_patente AS placa FROM registro.vehiculos ORDER BY id DESC LIMIT $1',
        [VEHICLES],
      ),
      con400: await correos(0, con400),
      con4: await correos(con400, con4),
    };
  });
}
