// Filing against the large registry, and the proof that what was answered is there.
import { withClient } from '../server/database.mjs';
import { loginOficiales } from '../server/http.mjs';
import { CARGAR } from './bench.mjs';

/**
 * Gives the generator and the direct client what they file with; tokens are new each time, for they expire.
 * @param {import('./bench.mjs').Bench} bench
 */
export async function prepareFiling(bench) {
  const { installation, sample } = await bench.registry();
  const tokens = await loginOficiales(installation.url, sample.oficiales);
  const placas = sample.vehiculos.map(({ placa }) => placa);
  const vehiculos = sample.vehiculos.map(({ id }) => id);
  await bench.helpers.get('load/generator').ask({ lists: { placas, vehiculos, tokens } });
  await bench.helpers.get('ceilings/direct').ask({ lists: sample, url: await installation.databaseUrl() });
  await bench.warm(installation.url, filingLoad(bench), 64);
}

/**
 * A load of filings, each another infraction.
 * @param {import('./bench.mjs').Bench} bench
 * @param {string} [codigo] with which each is filed
 */
export function filingLoad(bench, codigo) {
  return { kind: 'carga', path: CARGAR, nonce: bench.nonce(), shape: 'registro', codigo };
}

/**
 * Files for one window, or `amount` times, and holds the answers against the table.
 * @param {import('./bench.mjs').Bench} bench
 * @param {number} clients
 * @param {{ amount?: number, codigo?: string }} [how] `codigo`: with which each is filed
 */
export async function file(bench, clients, { amount, codigo } = {}) {
  const { installation } = await bench.registry();
  const load = filingLoad(bench, codigo);
  const since = new Date();
  const measured = await bench.shoot(installation.url, load, clients, amount);
  const stored = await countStored(await installation.databaseUrl(), since, load.nonce);
  assertStored(stored, measured.statuses['200'] ?? 0, clients);
  return measured;
}

/**
 * Every 200 is a row. Requests that were under way when the generator stopped may have left one too.
 * @param {{ rows: number, acts: number }} stored
 * @param {number} answered
 * @param {number} clients
 */
export function assertStored({ rows, acts }, answered, clients) {
  if (rows !== acts) throw new Error(`hay ${rows} filas de ${acts} actas: alguna está dos veces`);
  if (rows >= answered && rows <= answered + clients) return;
  throw new Error(`se respondió 200 a ${answered} cargas y hay ${rows} filas`);
}

function countStored(url, since, nonce) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT count(*)::int AS rows, count(DISTINCT comentarios)::int AS acts FROM registro.infracciones
       WHERE creado_en >= $1::timestamptz - interval '1 second' AND comentarios LIKE $2`,
      [since.toISOString(), `%Acta ${nonce}-%`],
    );
    return rows[0];
  });
}
