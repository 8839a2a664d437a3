import cluster, { type Worker } from 'node:cluster';
import { AggregatorRegistry, type Registry, type RegistryContentType } from 'prom-client';

/** The channel between processes carries other messages too. */
const TIPO = 'metricas_de_todos';
const DEADLINE_MS = 10_000;

/** A question of a process that serves, and the answer of the one that keeps them all. */
interface Message {
  tipo: typeof TIPO;
  id: number;
  texto?: string;
}

let asked = 0;

/**
 * In one process of several: begins to answer the primary when it asks for metrics, with an empty list until
 * {@link contributeMetrics} was called, since the primary waits for every process. To be called before anything else
 * listens for messages: a question that arrives before is lost.
 */
export function listenForMetricsRequests(): void {
  new AggregatorRegistry(); // its constructor adds the listener
}

/** In one process of several: has the metrics of `registry` added to those of the others. Alone it does nothing. */
export function contributeMetrics(registry: Registry): void {
  if (cluster.isWorker) AggregatorRegistry.setRegistries([registry]);
}

/**
 * The metrics of all processes that serve the port, added up by the primary, in Prometheus' text format; those of
 * `registry` where there is one process. Rejects when the primary can't add them up or does not answer in ten seconds.
 */
export function readMetricsOfAllProcesses(registry: Registry): Promise<string> {
  if (!cluster.isWorker) return registry.metrics();
  asked += 1;
  const question: Message = { tipo: TIPO, id: asked };
  return new Promise((resolve, reject) => {
    const finish = (): void => {
      clearTimeout(deadline);
      process.off('message', listen);
    };
    const listen = (message: unknown): void => {
      if (!isMessage(message) || message.id !== question.id) return;
      finish();
      if (message.texto === undefined) reject(new Error('the metrics of the processes could not be added up'));
      else resolve(message.texto);
    };
    const deadline = setTimeout(() => {
      finish();
      reject(new Error('the primary process did not answer with the metrics'));
    }, DEADLINE_MS);
    process.on('message', listen);
    process.send?.(question);
  });
}

/** In the primary: answers each process that asks for the metrics of all. */
export function aggregateMetricsForWorkers(): void {
  const registry = new AggregatorRegistry();
  cluster.on('message', (worker, message: unknown) => {
    if (isMessage(message)) void answer(registry, worker, message.id);
  });
}

async function answer(registry: AggregatorRegistry<RegistryContentType>, worker: Worker, id: number): Promise<void> {
  const texto = await registry.clusterMetrics().catch(() => undefined);
  worker.send({ tipo: TIPO, id, texto });
}

function isMessage(message: unknown): message is Message {
  return (message as { tipo?: unknown } | null)?.tipo === TIPO;
}
