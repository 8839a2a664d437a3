import type { AddressInfo } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { rejectRequest } from '../api/client-error.js';
import { createApi } from '../api/create-api.js';
import type { OtherFaces } from '../api/dispatcher.js';
import type { Config } from '../config/config.js';
import { ensureFirstAdministrator } from './first-administrator.js';
import { loadPanel } from './load-panel.js';
import { openDatabase } from './open-database.js';
import { assertPortFree, listenStartupError } from './port.js';
import { shutDown } from './shutdown.js';

/** A server that listens. */
export interface RunningServer {
  /** `http://127.0.0.1:3000` */
  url: string;
  stop(): Promise<void>;
}

/** How long a start on an external database, which may be silent or locked, is waited for once it is to end. */
const START_DEADLINE_MS = 5_000;

/**
 * Stops a server that may still be starting. One with a database of its own is waited for: PostgreSQL has to be
 * stopped. With an external one there is nothing to leave behind, the connections end with the process.
 */
export async function stopServer(starting: Promise<RunningServer>, { databaseUrl }: Config): Promise<void> {
  const deadline = new Promise<undefined>((resolve) => {
    if (databaseUrl) setTimeout(() => resolve(undefined), START_DEADLINE_MS);
  });
  await (await Promise.race([starting, deadline]))?.stop();
}

/**
 * Opens the database, creates the first administrator where there is none, and listens.
 * @param beforeListening runs with the application's services, while nobody else can reach them
 * @throws StartupError
 */
export async function runServer(
  config: Config,
  log: (message: string) => void,
  isTerminal: boolean,
  beforeListening?: (app: INestApplicationContext) => Promise<void>,
): Promise<RunningServer> {
  await assertPortFree(config.port, config.host);
  const openPanel = config.caras.includes('panel') ? loadPanel(config.projectRoot) : undefined;
  const database = await openDatabase(config, {
    holder: 'servidor',
    log,
    afterMigrations: (dataSource) => ensureFirstAdministrator(dataSource, config, isTerminal, log),
  });
  try {
    const faces: OtherFaces = { servesApi: config.caras.includes('api') };
    const app = await createApi(database.config, database.dataSource, faces);
    const panel = await openPanel?.(app);
    faces.panel = panel?.handler;
    await beforeListening?.(app);
    await listen(app, config);
    const { port } = app.getHttpServer().address() as AddressInfo;
    return {
      url: `http://${urlHost(config.host)}:${port}`,
      stop: () => {
        if (panel) faces.panel = (request, response) => rejectRequest(503, request, response);
        return shutDown(app, async () => {
          await panel?.close();
          await database.close();
        });
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function listen(app: NestFastifyApplication, { port, host }: Config): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    throw listenStartupError(error, port, host);
  }
}

/** What a browser on this machine types for the address listened on. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
