import { createDataSource } from '../../../ormconfig.js';
import { endConnections } from '../../core/database/end-connections.js';
import { listenForMetricsRequests } from '../../core/metrics/all-processes.js';
import { launcherOf } from '../aparte/launch.js';
import { endWith, nextMessage, tell, untilToldToStop } from '../channel/kept.js';
import type { Assignment } from '../channel/messages.js';
import { connectOrExplain } from '../start/connection-error.js';
import { beginPanel, serve, type RunningServer } from '../start/serve.js';

/** Serves what the primary assigns, until it says so or is gone. */
export async function runWorker(): Promise<never> {
  listenForMetricsRequests();
  const stopping = untilToldToStop();
  const starting = nextMessage('servir').then(({ assignment, esPrimero }) => start(assignment, esPrimero));
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

async function start(assignment: Assignment, esPrimero: boolean): Promise<RunningServer> {
  const { config, databaseUrl } = assignment;
  const loadingPanel = beginPanel(config);
  await loadingPanel?.loaded;
  const dataSource = createDataSource(databaseUrl);
  await connectOrExplain('DATABASE_URL', () => dataSource.initialize());
  const lanzar = esPrimero ? launcherOf(assignment) : null;
  return serve({ config, dataSource, loadingPanel, lanzar, closeDatabase: () => endConnections(dataSource) });
}
