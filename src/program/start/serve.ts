import type { AddressInfo } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { rejectRequest } from '../../http/server/client-error.js';
import { createApi } from '../../http/server/create-api.js';
import type { ListenerRoutes } from '../../http/server/dispatcher.js';
import type { Config, ReadyConfig } from '../../config/config.js';
import type { Lanzar } from '../../modules/trabajos/puesto-aparte.js';
import { Trabajador } from '../../modules/trabajos/trabajador.service.js';
import { loadPanel, type LoadingPanel } from './load-panel.js';
import { listenStartupError } from './port.js';
import { shutDown } from './shutdown.js';

/** A server that listens. */
export interface RunningServer {
  /** `http://127.0.0.1:3000`; '' where it opens no port. */
  url: string;
  stop(): Promise<void>;
}

/** What a process serves with. */
export interface Served {
  config: ReadyConfig;
  dataSource: DataSource;
  /** Absent where this process has none. */
  loadingPanel: LoadingPanel | undefined;
  /** Starts the process that works on files; null in all but one of the processes that serve one port. */
  lanzar: Lanzar | null;
  /** Runs once nothing uses the database any more. */
  closeDatabase: () => Promise<void>;
}

/** A process that only does jobs listens to nobody. */
export function opensPort({ caras }: Config): boolean {
  return caras.some((cara) => cara !== 'trabajo');
}

/** Begins to load the panel, if this process has one. */
export function beginPanel({ caras, projectRoot }: Config): LoadingPanel | undefined {
  return caras.includes('panel') ? loadPanel(projectRoot) : undefined;
}

/**
 * Listens, with the panel, the API or both, and does jobs, as CARAS says. One that only does jobs opens no port.
 * @param beforeListening runs with the application's services, while nobody else can reach them
 * @throws StartupError; the database is closed then
 */
export async function serve(
  { config, dataSource, loadingPanel, lanzar, closeDatabase }: Served,
  beforeListening?: (app: INestApplicationContext) => Promise<void>,
): Promise<RunningServer> {
  try {
    const routes: ListenerRoutes = { servesApi: config.caras.includes('api') };
    const app = await createApi(config, dataSource, routes);
    const panel = await loadingPanel?.open(app);
    routes.panel = panel?.handler;
    await beforeListening?.(app);
    if (opensPort(config)) await listen(app, config);
    const trabajador = app.get(Trabajador, { strict: false });
    if (config.caras.includes('trabajo')) trabajador.start(lanzar);
    else if (lanzar) app.getHttpAdapter().getInstance().log.warn(NO_TRABAJO);
    return {
      url: opensPort(config) ? urlOf(app, config) : '',
      stop: () => {
        if (panel) routes.panel = (request, response) => rejectRequest(503, request, response);
        const stopped = trabajador.stop(); // beside the requests under way
        return shutDown(app, async () => {
          await Promise.all([panel?.close(), stopped]);
          await closeDatabase();
        });
      },
    };
  } catch (error) {
    await closeDatabase();
    throw error;
  }
}

const NO_TRABAJO =
  'CARAS no incluye «trabajo»: este proceso no envía avisos ni hace la limpieza; tiene que hacerlo otro.';

async function listen(app: NestFastifyApplication, { port, host }: Config): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    throw listenStartupError(error, port, host);
  }
}

function urlOf(app: NestFastifyApplication, { host }: Config): string {
  const { port } = app.getHttpServer().address() as AddressInfo;
  return `http://${urlHost(host)}:${port}`;
}

/** What a browser on this machine types for the address listened on. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
