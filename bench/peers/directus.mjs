// Directus with the same tables in a database of its own: an item is inserted by the vehicle's id, for it has no
// look-up by plate. Who filed what and when, which a row of the registry tells, is in its activity log, as by default.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withClient } from '../server/database.mjs';
import { freePort } from '../server/free-port.mjs';
import { findProgram } from './find-program.mjs';
import { startPeerServer } from './peer-server.mjs';
import { CLIENTS } from './peers.mjs';

const DATABASE = 'directus';
const ADMIN = { email: 'admin@example.com', password: 'clave-del-administrador' };

const TABLES = `
  CREATE TABLE oficiales (id uuid PRIMARY KEY, numero varchar(20) NOT NULL UNIQUE);
  CREATE TABLE vehiculos (id uuid PRIMARY KEY, placa_patente varchar(12) NOT NULL UNIQUE, persona_id uuid NOT NULL);
  CREATE TABLE infracciones (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    vehiculo_id uuid NOT NULL REFERENCES vehiculos,
    oficial_id uuid NOT NULL REFERENCES oficiales,
    momento timestamptz NOT NULL,
    comentarios text NOT NULL
  );
  CREATE INDEX ON infracciones (vehiculo_id, momento DESC);
  CREATE INDEX ON infracciones (oficial_id)`;

const find = () => findProgram('directus');

/** @type {import('./peers.mjs').Peer} */
export const directus = {
  id: 'par-directus',
  nombre: 'Directus',
  missing: () => (find() ? undefined : 'el programa directus en PATH'),
  start: async (bench) => {
    const { installation, sample } = await bench.registry();
    const database = await makeDatabase(await installation.databaseUrl('postgres'), sample);
    const folder = mkdtempSync(path.join(tmpdir(), 'registro-directus-'));
    const port = String(await freePort());
    const where = {
      cwd: folder,
      env: environment(database, port, installation.secrets().jwt),
      url: `http://127.0.0.1:${port}`,
    };
    let stopServer;
    const stop = async () => {
      await stopServer?.();
      rmSync(folder, { recursive: true, force: true });
    };
    try {
      bootstrap(where);
      stopServer = await startPeerServer(find(), ['start'], { ...where, path: '/server/ping' });
      const token = await prepare(where.url);
      const load = {
        kind: 'carga',
        path: '/items/infracciones',
        shape: 'directus',
        tokens: [token],
        oficial: sample.oficiales[0].id,
      };
      return {
        rate: async () => (await bench.shoot(where.url, { ...load, nonce: bench.nonce() }, CLIENTS)).rate,
        stop,
      };
    } catch (error) {
      await stop();
      throw error;
    }
  },
};

async function makeDatabase(adminUrl, { vehiculos, oficiales }) {
  await withClient(adminUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${DATABASE}`);
    await client.query(`CREATE DATABASE ${DATABASE}`);
  });
  const url = new URL(adminUrl);
  url.pathname = DATABASE;
  await withClient(url.href, async (client) => {
    await client.query(TABLES);
    const columns = (rows, ...names) => names.map((name) => rows.map((row) => row[name]));
    await client.query(
      'INSERT INTO oficiales SELECT * FROM unnest($1::uuid[], $2::text[])',
      columns(oficiales, 'id', 'numero'),
    );
    await client.query(
      'INSERT INTO vehiculos SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[])',
      columns(vehiculos, 'id', 'placa', 'persona_id'),
    );
    await client.query('ANALYZE');
  });
  return url;
}

function environment({ hostname, port: databasePort, username, password }, port, secret) {
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: port,
    SECRET: secret,
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    ACCESS_TOKEN_TTL: '1d',
    DB_CLIENT: 'pg',
    DB_HOST: hostname,
    DB_PORT: databasePort,
    DB_USER: username,
    DB_PASSWORD: password,
    DB_DATABASE: DATABASE,
    LOG_LEVEL: 'error',
    TELEMETRY: 'false',
  };
}

function bootstrap({ cwd, env }) {
  const { status, stdout, stderr } = spawnSync(find(), ['bootstrap'], {
    cwd,
    env: { PATH: process.env.PATH ?? '', ...env },
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new Error(
      `directus bootstrap: ${
        (stdout + stderr)
          .trim()
          .split('\n')
          .find((line) => /error/i.test(line)) ?? status
      }`,
    );
}

/** Has Directus serve the tables as they are; gives an administrator's token. */
async function prepare(url) {
  const { access_token } = await send(url, 'POST', '/auth/login', ADMIN);
  for (const collection of ['oficiales', 'vehiculos', 'infracciones']) {
    await send(url, 'PATCH', `/collections/${collection}`, { meta: { accountability: 'all' } }, access_token);
  }
  return access_token;
}

async function send(url, method, route, body, token) {
  const response = await fetch(url + route, {
    method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`Directus ${route} respondió ${response.status}: ${text.slice(0, 300)}`);
  return JSON.parse(text).data;
}
