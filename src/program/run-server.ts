import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { launcherOf } from './aparte/launch.js';
import { startWorkers } from './cluster/primary.js';
import { ensureFirstAdministrator } from './start/first-administrator.js';
import { openDatabase } from './start/open-database.js';
import { assertPortFree } from './start/port.js';
import { beginPanel, opensPort, serve, type RunningServer } from './start/serve.js';

/** How long a start on an external database, which may be silent or locked, is waited for once it is to end. */
const START_DEADLINE_MS = 5_000;

const SIN_CLAVE =
  'Aviso: falta la variable CREDENCIALES_CLAVE; las credenciales de los aliados no se pueden guardar ni leer hasta que esté.';

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
 * Opens the database, creates the first administrator where there is none, and listens: in this process, or in as
 * many of their own as PROCESOS says.
 * @param beforeListening runs with the application's services, while nobody else can reach them; in this process only
 * @throws StartupError
 */
export async function runServer(
  config: Config,
  log: (message: string) => void,
  isTerminal: boolean,
  beforeListening?: (app: INestApplicationContext) => Promise<void>,
): Promise<RunningServer> {
  if (opensPort(config)) await assertPortFree(config.port, config.host);
  const isAlone = config.procesos === 1;
  const loadingPanel = isAlone ? beginPanel(config) : undefined;
  const database = await openDatabase(config, {
    holder: 'servidor',
    log,
    beforeConnecting: loadingPanel?.loaded,
    afterMigrations: (dataSource) => ensureFirstAdministrator(dataSource, config, isTerminal, log),
  });
  if (database.config.credencialesClave === undefined) log(SIN_CLAVE);
  const closeDatabase = (): Promise<void> => database.close();
  const assignment = { config: database.config, databaseUrl: database.appUrl };
  if (!isAlone) return startWorkers(assignment, closeDatabase, log);
  return serve({ ...database, loadingPanel, lanzar: launcherOf(assignment), closeDatabase }, beforeListening);
}
