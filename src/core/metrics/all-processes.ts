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
 * Has this process, one of several, answer the one that adds their numbers up, which waits for all: with none until
 * there are some to share. Comes before anything else listens, for what comes when others listen is lost.
 */
export function answerForNumbers(): void {
  new AggregatorRegistry(); // which listens
}

/** Lets the numbers of this process be added to those of the others that serve the same port, if there are any. */
export function shareNumbers(registry: Registry): void {
  if (cluster.isWorker) AggregatorRegistry.setRegistries([registry]);
}

/** The numbers of all processes that serve the port, added up; where there is one process, its own. */
export function readNumbers(registry: Registry): Promise<string> {
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
      if (message.texto === undefined) reject(new Error('the numbers of the processes could not be added up'));
      else resolve(message.texto);
    };
    const deadline = setTimeout(() => {
      finish();
      reject(new Error('the process that adds the numbers up did not answer'));
    }, DEADLINE_MS);
    process.on('message', listen);
    process.send?.(question);
  });
}

/** In the process that keeps the others: answers those that ask for the numbers of all. */
export function addUpNumbers(): void {
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
