import { once } from 'node:events';
import { StartupError } from '../../core/errors/startup.error.js';
import { exitWithError } from '../start/exit.js';
import { isOurs, type ToKeeper, type ToKept } from './messages.js';

type OfType<T extends ToKept['tipo']> = Extract<ToKept, { tipo: T }>;

/** In a process that another keeps: begins to listen to it. Resolves once it says to end, or is gone. */
export function untilToldToStop(): Promise<unknown> {
  ignoreSignals();
  return Promise.race([
    new Promise<void>((resolve) => onMessage('detener', () => resolve())),
    once(process, 'disconnect'),
  ]);
}

export function onMessage<T extends ToKept['tipo']>(tipo: T, listen: (message: OfType<T>) => void): void {
  process.on('message', (message: unknown) => {
    if (isOurs<ToKept>(message) && message.tipo === tipo) listen(message as OfType<T>);
  });
}

export function nextMessage<T extends ToKept['tipo']>(tipo: T): Promise<OfType<T>> {
  return new Promise((resolve) => onMessage(tipo, resolve));
}

export function tell(message: ToKeeper): void {
  if (process.connected) process.send?.(message);
}

/** What a person can mend is told by whoever keeps this process, once; a defect is told here. */
export async function endWith(error: unknown): Promise<never> {
  if (!(error instanceof StartupError && process.connected)) exitWithError(error);
  const message: ToKeeper = { tipo: 'sin_arrancar', mensaje: error.message };
  await new Promise((sent) => process.send?.(message, sent));
  process.exit(1);
}

/** A terminal and a service manager signal every process of the group; the one that keeps the others decides the order. */
function ignoreSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
}
