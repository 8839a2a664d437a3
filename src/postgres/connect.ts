import { Client } from 'pg';
import { settlesWithin } from './wait.js';

/** The cluster's superuser; the application never works with it. */
export const SUPERUSER = 'postgres';

/** A machine with too much to do takes seconds to fork a backend; that is no reason not to start. */
const BUSY_MACHINE_MS = 15_000;
/** A probe is repeated anyway. */
const PROBE_MS = 2_000;

/** What stands behind a port, as a connection attempt sees it. */
export type Answer = 'ready' | 'starting' | 'foreign' | 'silent';

/**
 * A connection of the superuser to the database `postgres`. Whoever keeps it open notices its loss by
 * the event 'end'. Rejects with the driver's error.
 */
export async function connectAsSuperuser(
  port: number,
  password: string,
  applicationName: string,
  timeoutMs = BUSY_MACHINE_MS,
): Promise<Client> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    database: SUPERUSER,
    password,
    ssl: false,
    application_name: applicationName,
    connectionTimeoutMillis: timeoutMs,
  });
  client.on('error', () => undefined); // without a listener a lost connection would end this process
  try {
    await client.connect();
    return client;
  } catch (error) {
    await disconnect(client);
    throw error;
  }
}

/** Closes without ever failing or hanging: the other side may be gone already. */
export async function disconnect(client: Client): Promise<void> {
  await settlesWithin(client.end(), 1000).catch(() => false);
}

/** Tries one connection and closes it. `foreign`: not a PostgreSQL, or one that has another password. */
export async function probe(port: number, password: string): Promise<Answer> {
  try {
    await disconnect(await connectAsSuperuser(port, password, 'registro-sonda', PROBE_MS));
    return 'ready';
  } catch (error) {
    return answerOf(error);
  }
}

const CANNOT_CONNECT_NOW = '57P03';
const TOO_MANY_CONNECTIONS = '53300';

function answerOf(error: unknown): Answer {
  const code = (error as { code?: string }).code ?? '';
  if (code === CANNOT_CONNECT_NOW || code === TOO_MANY_CONNECTIONS) return 'starting';
  return /^[0-9A-Z]{5}$/.test(code) ? 'foreign' : 'silent';
}
