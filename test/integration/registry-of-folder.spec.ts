import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readConfig } from '../../src/config/env.js';
import type { Config } from '../../src/config/config.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/postgres/embedded-postgres.js';
import { registryOfFolder } from '../../src/program/cli/registry-of-folder.js';
import { prepareDataDir } from '../support/prepared-installation.js';

const PROJECT = resolve(__dirname, '../..');

let folder: string;
let running: EmbeddedPostgres[];
let said: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registro-carpeta-'));
  running = [];
  said = [];
});

afterEach(async () => {
  for (const postgres of running) await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(name: string): Promise<void> {
  const dataDir = join(folder, name);
  await prepareDataDir(dataDir);
  running.push(
    await startEmbeddedPostgres({ dataDir, projectRoot: PROJECT, holder: 'servidor', log: () => undefined }),
  );
}

/** The folder of the registry a command is about. */
async function chosen(env: NodeJS.ProcessEnv = {}): Promise<string> {
  const config: Config = readConfig(folder, env);
  const { dataDir, almacen, respaldoCarpeta } = await registryOfFolder(config, (line) => said.push(line));
  expect([almacen, respaldoCarpeta]).toEqual([
    { tipo: 'carpeta', carpeta: join(dataDir, 'archivos') },
    join(dataDir, 'respaldos'),
  ]);
  return dataDir;
}

test('a folder without a registry has none for a command, which makes none', async () => {
  await expect(chosen()).rejects.toThrow(
    'En data no hay un registro: empiécelo con «npm start», o diga con DATA_DIR dónde está.',
  );
  mkdirSync(join(folder, 'data-demo/postgres'), { recursive: true });
  await expect(chosen()).rejects.toThrow('en data-demo hay uno de demostración: para usarlo, DATA_DIR=data-demo.');
});

test('the one that runs is meant; of two that run, or none, the project’s own', async () => {
  await start('data-demo');
  expect(await chosen()).toBe(join(folder, 'data-demo'));
  mkdirSync(join(folder, 'data/postgres'), { recursive: true });
  expect(await chosen()).toBe(join(folder, 'data-demo'));
  expect(said).toEqual(Array(2).fill('Se usa el registro que está en marcha, el de data-demo.'));
  rmSync(join(folder, 'data'), { recursive: true });
  await start('data');
  expect(await chosen()).toBe(join(folder, 'data'));
  for (const postgres of running.splice(0)) await postgres.stop();
  expect(await chosen()).toBe(join(folder, 'data'));
  expect(said).toHaveLength(2);
});

test('what the environment says is meant, whatever runs', async () => {
  const other = join(folder, 'otra');
  expect(await chosen({ DATA_DIR: other })).toBe(other);
  const external = { DATABASE_URL: 'postgres://a:b@localhost/c', JWT_SECRETO: 'x'.repeat(40) };
  expect(await chosen(external)).toBe(join(folder, 'data'));
});
