import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../api/create-api.js';
import type { Config } from '../config/config.js';
import { ensureFirstAdministrator, type FirstLogin } from './first-administrator.js';
import { openDatabase } from './open-database.js';
import { assertPortFree, listenStartupError } from './port.js';
import { shutDown } from './shutdown.js';

/** A server that listens. */
export interface RunningServer {
  /** `http://127.0.0.1:3000` */
  url: string;
  firstLogin: FirstLogin;
  stop(): Promise<void>;
}

/** Opens the database, creates the first administrator where there is none, and listens. @throws StartupError */
export async function runServer(
  config: Config,
  log: (message: string) => void,
  isTerminal: boolean,
): Promise<RunningServer> {
  await assertPortFree(config.port, config.host);
  let firstLogin: FirstLogin = [];
  const database = await openDatabase(config, {
    holder: 'servidor',
    log,
    afterMigrations: async (dataSource) => {
      firstLogin = await ensureFirstAdministrator(dataSource, config, isTerminal);
    },
  });
  try {
    const app = await createApi(database.config, database.dataSource);
    await listen(app, config);
    const { port } = app.getHttpServer().address() as AddressInfo;
    return {
      url: `http://${urlHost(config.host)}:${port}`,
      firstLogin,
      stop: () => shutDown(app, () => database.close()),
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
