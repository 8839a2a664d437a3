// One PostgreSQL for the whole run: an embedded one, or the superuser's URL in TEST_DATABASE_URL.
// Finds the browser as well: unpacked here, it is unpacked once, before the workers start.
// Jest maps no module names here, so this uses the built code.
import 'reflect-metadata';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../dist/src/postgres/embedded-postgres.js';
import { migrate } from '../../dist/src/program/start/migrations.js';
import { findBrowser } from './find-browser.mjs';
import { APP, OWNER, TEMPLATE, urlOf } from './server.cjs';

const NO_BROWSER =
  'No browser for the tests in test/browser: install Chrome or Edge, or name one in TEST_BROWSER. ' +
  (process.env.CI === 'true' ? 'They fail.' : 'They are skipped.');

export default async function globalSetup() {
  process.env.REGISTRO_TEST_SHARED = await mkdtemp(path.join(tmpdir(), 'registro-test-comun-'));
  const browser = await findBrowser();
  if (browser) process.env.REGISTRO_TEST_BROWSER = JSON.stringify(browser);
  else process.stderr.write(`${NO_BROWSER}\n`);
  const adminUrl = process.env.TEST_DATABASE_URL || (await startServer());
  process.env.REGISTRO_TEST_ADMIN_URL = adminUrl;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    for (const { name, password } of [OWNER, APP]) {
      const { rowCount } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
      if (rowCount === 0) await admin.query(`CREATE ROLE ${name} LOGIN PASSWORD '${password}'`);
    }
    await admin.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${TEMPLATE} TEMPLATE template0 OWNER ${OWNER.name}`);
  } finally {
    await admin.end();
  }
  await migrate({ ownerUrl: urlOf(adminUrl, OWNER, TEMPLATE), appRole: APP.name, log: () => undefined });
}

async function startServer() {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'registro-test-'));
  const projectRoot = path.resolve(import.meta.dirname, '../..');
  const postgres = await startEmbeddedPostgres({ dataDir, projectRoot, holder: 'servidor', log: () => undefined });
  globalThis[Symbol.for('registro.test-server')] = { postgres, dataDir };
  await beForgetful(postgres.adminUrl);
  return postgres.adminUrl;
}

/**
 * Nothing on this server outlives the run, so that nobody has to wait for a disk. Commits stay synchronous: what is
 * not written yet no VACUUM takes for visible, and queries read other rows than they do in service.
 */
async function beForgetful(adminUrl) {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    for (const setting of ['fsync', 'full_page_writes']) {
      await admin.query(`ALTER SYSTEM SET ${setting} = off`);
    }
    await admin.query('SELECT pg_reload_conf()');
  } finally {
    await admin.end();
  }
}
