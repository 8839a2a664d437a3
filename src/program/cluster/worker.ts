import { once } from 'node:events';
import { createDataSource } from '../../../ormconfig.js';
import { endConnections } from '../../core/database/end-connections.js';
import { StartupError } from '../../core/errors/startup.error.js';
import { listenForMetricsRequests } from '../../core/metrics/all-processes.js';
import { connectOrExplain } from '../start/connection-error.js';
import { exitWithError } from '../start/exit.js';
import { beginPanel, serve, type RunningServer } from '../start/serve.js';
import { isOurs, type Assignment, type ToPrimary, type ToWorker } from './messages.js';

/** Serves what the primary assigns, until it says so or is gone. */
export async function runWorker(): Promise<never> {
  ignoreSignals();
  listenForMetricsRequests();
  const starting = nextMessage('servir').then(({ assignment }) => start(assignment));
  const stopping = Promise.race([nextMessage('detener'), once(process, 'disconnect')]);
  tell({ tipo: 'lista' }); // a message that came before somebody listens would be lost
  try {
    const server = await Promise.race([starting, stopping.then(() => undefined)]);
    if (server) {
      tell({ tipo: 'sirviendo', url: server.url });
      await stopping;
      await server.stop();
    }
    process.exit(0);
  } catch (error) {
    return endWith(error);
  }
}

/** What a person can mend is told by the primary, once; a defect is told here. */
async function endWith(error: unknown): Promise<never> {
  if (!(error instanceof StartupError && process.connected)) exitWithError(error);
  const message: ToPrimary = { tipo: 'sin_arrancar', mensaje: error.message };
  await new Promise((sent) => process.send?.(message, sent));
  process.exit(1);
}

async function start({ config, databaseUrl }: Assignment): Promise<RunningServer> {
  const loadingPanel = beginPanel(config);
  await loadingPanel?.loaded;
  const dataSource = createDataSource(databaseUrl);
  await connectOrExplain('DATABASE_URL', () => dataSource.initialize());
  return serve({ config, dataSource, loadingPanel, closeDatabase: () => endConnections(dataSource) });
}

/** A terminal and a service manager signal every process of the group; the primary decides the order. */
function ignoreSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
}

type OfType<T extends ToWorker['tipo']> = Extract<ToWorker, { tipo: T }>;

function nextMessage<T extends ToWorker['tipo']>(tipo: T): Promise<OfType<T>> {
  return new Promise((resolve) => {
    process.on('message', (message: unknown) => {
      if (isOurs<ToWorker>(message) && message.tipo === tipo) resolve(message as OfType<T>);
    });
  });
}

function tell(message: ToPrimary): void {
  process.send?.(message);
}
