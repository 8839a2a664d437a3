// The database's own benchmark with the same insert: the ceiling without any program of ours.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CONNECTIONS } from '../measures/bench.mjs';
import { withClient } from '../server/database.mjs';
import { findProgram, postgresFolders } from './find-program.mjs';

const VEHICLES = 100_000;

/** A key in the order of time with chance behind it, as deriveInfraccionId gives; pgbench can't hash a content. */
const ID = `(lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0') || '8' ||
  substr(gen_random_uuid()::text, 1, 3) || substr(gen_random_uuid()::text, 20, 4) || substr(gen_random_uuid()::text, 25))::uuid`;

const SCRIPT = `\\set v random(1, ${VEHICLES})
\\set n random(1, 1000000000)
INSERT INTO registro.infracciones (id, vehiculo_id, oficial_id, persona_id, placa_patente, momento, comentarios, creado_en,
  request_id, direccion)
SELECT ${ID}, vehiculo_id, oficial_id, persona_id, placa_patente, clock_timestamp(), 'Cruza con luz roja a mitad de cuadra. Acta '
  || :n || '.', clock_timestamp(), 'pgbench', '127.0.0.1' FROM banco.vehiculos WHERE n = :v ON CONFLICT DO NOTHING;
`;

const find = () => findProgram('pgbench', postgresFolders());

/** @type {import('./peers.mjs').Peer} */
export const pgbench = {
  id: 'par-pgbench',
  nombre: 'pgbench',
  missing: () => (find() ? undefined : 'el programa pgbench'),
  start: async (bench) => {
    const { installation } = await bench.registry();
    await makeList(await installation.databaseUrl('postgres'));
    const folder = mkdtempSync(path.join(tmpdir(), 'registro-pgbench-'));
    const script = path.join(folder, 'insertar.sql');
    writeFileSync(script, SCRIPT);
    const url = await installation.databaseUrl();
    const { segundos, calentamiento } = bench.options;
    return {
      rate: async () => {
        await run(script, url, calentamiento);
        return run(script, url, segundos);
      },
      stop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};

/** pgbench knows only numbers: what each stands for is looked up, as a plate would be. */
function makeList(adminUrl) {
  return withClient(adminUrl, async (client) => {
    await client.query(`DROP SCHEMA IF EXISTS banco CASCADE; CREATE SCHEMA banco;
      GRANT USAGE ON SCHEMA banco TO registro_app;
      CREATE TABLE banco.vehiculos AS
        WITH o AS (SELECT id, row_number() OVER () - 1 AS n FROM registro.oficiales)
        SELECT v.*, o.id AS oficial_id FROM (
          SELECT row_number() OVER () AS n, id AS vehiculo_id, persona_id, placa_patente
          FROM (SELECT * FROM registro.vehiculos ORDER BY id DESC LIMIT ${VEHICLES}) AS last
        ) AS v JOIN o ON o.n = v.n % (SELECT count(*) FROM o);
      ALTER TABLE banco.vehiculos ADD PRIMARY KEY (n);
      GRANT SELECT ON banco.vehiculos TO registro_app;
      ANALYZE banco.vehiculos`);
  });
}

/** Transactions a second of one window, which lasts whole seconds. @returns {Promise<number>} */
async function run(script, url, atLeast) {
  const seconds = Math.ceil(atLeast);
  const { hostname, port, username, password, pathname } = new URL(url);
  const args = ['-n', '-M', 'prepared', '-c', String(CONNECTIONS), '-j', '1', '-T', String(seconds), '-f', script];
  const where = ['-h', hostname, '-p', port, '-U', username, pathname.slice(1)];
  const child = spawn(find(), [...args, ...where], { env: { PATH: process.env.PATH, PGPASSWORD: password } });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  await new Promise((resolve) => child.once('close', resolve));
  const rate = Number(/^tps = ([\d.]+)/m.exec(output)?.[1]);
  if (!(rate > 0) || /failed|error/i.test(output.replaceAll(/failed transactions: 0 .*/g, ''))) {
    throw new Error(`pgbench: ${output.trim().split('\n').slice(-5).join(' ')}`);
  }
  return rate;
}
