import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { RateLimiterClusterMaster } from 'rate-limiter-flexible';
import { StartupError } from '../../core/errors/startup.error.js';
import { aggregateMetricsForWorkers } from '../../core/metrics/all-processes.js';
import { isOurs, type Assignment, type ToKeeper, type ToKept } from '../channel/messages.js';
import type { RunningServer } from '../start/serve.js';

/** Between the end of a worker and its replacement, so that one that can't live does not keep the machine busy. */
const REPLACE_AFTER_MS = 1_000;
/** Longer than a worker gives its requests. */
const KILL_AFTER_MS = 15_000;

/** The one that does what one has to do for all. */
let first: Worker | undefined;

/**
 * Serves in as many processes as PROCESOS says, all on one port. This process only keeps them: it counts what their rate
 * limits share and replaces one that dies.
 * @param closeDatabase runs after the last worker
 * @throws StartupError when one can't start
 */
export async function startWorkers(
  assignment: Assignment,
  closeDatabase: () => Promise<void>,
  log: (message: string) => void,
): Promise<RunningServer> {
  new RateLimiterClusterMaster();
  aggregateMetricsForWorkers();
  let isStopping = false;
  const stop = async (): Promise<void> => {
    isStopping = true;
    await Promise.all(workers().map(stopWorker));
    await closeDatabase();
  };
  try {
    const urls = await Promise.all(Array.from({ length: assignment.config.procesos }, () => startWorker(assignment)));
    if (workers().length < urls.length) throw diedAtStart(); // one, while the others were starting
    cluster.on('exit', (worker, code, signal: string) => {
      if (isStopping) return;
      log(`El proceso ${pidOf(worker)} terminó sin que nadie lo pidiera (${signal || code}); se reemplaza.`);
      setTimeout(() => {
        // One that can't start ends, which brings us here again.
        if (!isStopping) startWorker(assignment).catch((error: Error) => log(error.message));
      }, REPLACE_AFTER_MS);
    });
    log(`Atienden ${urls.length} procesos: ${workers().map(pidOf).join(', ')}.`);
    return { url: urls[0]!, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Resolves to its address once it listens. @throws StartupError with what the worker says */
async function startWorker(assignment: Assignment): Promise<string> {
  const worker = cluster.fork();
  if (!first || first.isDead()) first = worker;
  const esPrimero = first === worker;
  worker.on('error', () => undefined); // a message to one that is just ending; its exit is dealt with
  return new Promise((resolve, reject) => {
    worker.on('message', (message: unknown) => {
      if (!isOurs<ToKeeper>(message)) return;
      if (message.tipo === 'lista') send(worker, { tipo: 'servir', assignment, esPrimero });
      else if (message.tipo === 'sirviendo') resolve(message.url);
      else if (message.tipo === 'sin_arrancar') reject(new StartupError(message.mensaje));
    });
    worker.once('exit', () => reject(diedAtStart()));
  });
}

async function stopWorker(worker: Worker): Promise<void> {
  if (worker.isDead()) return;
  const exited = once(worker, 'exit');
  const deadline = setTimeout(() => worker.process.kill('SIGKILL'), KILL_AFTER_MS);
  send(worker, { tipo: 'detener' });
  await exited;
  clearTimeout(deadline);
}

function send(worker: Worker, message: ToKept): void {
  worker.send(message);
}

function workers(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
}

function pidOf({ process: { pid } }: Worker): number | undefined {
  return pid;
}

function diedAtStart(): StartupError {
  return new StartupError('Un proceso del servidor terminó antes de que arrancaran todos.');
}
