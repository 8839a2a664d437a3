import type { Trabajo } from './trabajo.entity.js';

/** A job as whoever does it gets it. */
export type TrabajoTomado = Pick<Trabajo, 'id' | 'clave' | 'intentos'> & { arriendo: string };

/** How a try of a job of a kind ended. */
export type TrabajoTerminado = (tipo: string, resultado: 'hecho' | 'aplazado') => void;

/** One kind of job, and how it is done. */
export interface TipoDeTrabajo {
  tipo: string;
  /** How many are done at once in one process. */
  simultaneos: number;
  /** How often a process looks for new ones, in ms. */
  consultaMs: number;
  /** How long one is taken for; while its process lives the lease is renewed. */
  arriendoSegundos: number;
  /** There is one such job, done again so long after it was done; absent: jobs come from others and end. */
  cadaSegundos?: number;
  /** It takes processor and memory for as long as a file is long: not to be done in a process that answers others. */
  aparte?: true;
  /** How long after the n-th failure it is tried again. */
  esperaSegundos(intentos: number): number;
  /**
   * Does it. It may have been done before: whoever did it may have died before he could say so. What it throws makes
   * it wait for the next try; a job that is given up returns.
   * @param signal says that the job is no longer this process's
   */
  run(trabajo: TrabajoTomado, signal: AbortSignal): Promise<void>;
}
