import { Client } from 'pg';
import type { Config } from '../../config/config.js';
import { connectionTo } from '../../config/postgres-url.js';
import { loadOrCreateSecrets } from '../../config/secrets.js';
import { APP, DATABASE } from '../../postgres/roles.js';
import { findRunning } from '../../postgres/running.js';
import { settleTls } from '../start/settle-tls.js';
import { registryOfFolder } from './registry-of-folder.js';

const PATIENCE_MS = 3_000;

/**
 * What partners are called, where a registry can be reached: the one of DATABASE_URL, or one that runs. None is started, and
 * none has to be there: a log is read on any machine.
 * @returns by id; empty where nobody knows
 */
export async function nombresDeAliados(readConfig: () => Config, ids: readonly string[]): Promise<Map<string, string>> {
  try {
    const url = await urlOf(readConfig());
    return url === undefined ? new Map<string, string>() : await readNombres(url, ids);
  } catch {
    return new Map(); // whatever the reason: the numbers are right without
  }
}

async function urlOf(config: Config): Promise<string | undefined> {
  if (config.databaseUrl !== undefined) return settleTls('DATABASE_URL', config.databaseUrl);
  const { dataDir } = await registryOfFolder(config, () => undefined);
  const running = await findRunning(dataDir);
  if (!running) return undefined;
  const { app } = loadOrCreateSecrets(dataDir);
  return `postgresql://${APP}:${app}@127.0.0.1:${running.port}/${DATABASE}?sslmode=disable`;
}

async function readNombres(url: string, ids: readonly string[]): Promise<Map<string, string>> {
  const client = new Client({
    ...connectionTo(url),
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  client.on('error', () => undefined); // told by what fails
  try {
    await client.connect();
    const { rows } = await client.query<{ id: string; nombre: string }>(
      'SELECT id, nombre FROM registro.aliados WHERE id = ANY ($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, nombre }) => [id, nombre]));
  } finally {
    await client.end().catch(() => undefined);
  }
}
