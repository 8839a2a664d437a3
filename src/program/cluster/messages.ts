import type { ReadyConfig } from '../../config/config.js';

/** What a worker serves: the configuration as the primary read it, and the database it opened. */
export interface Assignment {
  config: ReadyConfig;
  databaseUrl: string;
}

/** What the primary tells a worker. Secrets travel here and not in the environment, which other programs can read. */
export type ToWorker = { tipo: 'servir'; assignment: Assignment } | { tipo: 'detener' };

/** What a worker tells the primary. */
export type ToPrimary =
  { tipo: 'lista' } | { tipo: 'sirviendo'; url: string } | { tipo: 'sin_arrancar'; mensaje: string };

/** Whether a message on the channel, which others use too, is one of ours. */
export function isOurs<T extends ToWorker | ToPrimary>(message: unknown): message is T {
  const tipo = (message as { tipo?: unknown } | null)?.tipo;
  return ['servir', 'detener', 'lista', 'sirviendo', 'sin_arrancar'].includes(tipo as string);
}
