import type { ReadyConfig } from '../../config/config.js';
import type { TrabajoTerminado } from '../../modules/trabajos/tipo-de-trabajo.js';

/** What a process works with: the configuration as the first one read it, and the database it opened. */
export interface Assignment {
  config: ReadyConfig;
  databaseUrl: string;
}

/**
 * What a process tells one that it keeps. Secrets travel here and not in the environment, which other programs can read.
 * `esPrimero`: of those that serve one port, it does what one has to do for all.
 */
export type ToKept =
  | { tipo: 'servir'; assignment: Assignment; esPrimero: boolean }
  | { tipo: 'trabajar'; assignment: Assignment }
  | { tipo: 'despertar'; trabajo: string }
  | { tipo: 'detener' };

/** What one that is kept tells. */
export type ToKeeper =
  | { tipo: 'lista' }
  | { tipo: 'sirviendo'; url: string }
  | { tipo: 'terminado'; trabajo: Parameters<TrabajoTerminado> }
  | { tipo: 'sin_arrancar'; mensaje: string };

const TIPOS: Record<(ToKept | ToKeeper)['tipo'], true> = {
  servir: true,
  trabajar: true,
  despertar: true,
  detener: true,
  lista: true,
  sirviendo: true,
  terminado: true,
  sin_arrancar: true,
};

/** Whether a message on the channel, which others use too, is one of ours. */
export function isOurs<T extends ToKept | ToKeeper>(message: unknown): message is T {
  const tipo = (message as { tipo?: unknown } | null)?.tipo;
  return typeof tipo === 'string' && Object.hasOwn(TIPOS, tipo);
}
