import type { FastifyBaseLogger } from 'fastify';
import { loggable } from '../../core/log/loggable.js';
import { Ronda } from './ronda.js';
import { scheduleFirst } from './puesto.js';
import type { TipoDeTrabajo, TrabajoTerminado } from './tipo-de-trabajo.js';
import type { TrabajosRepository } from './trabajos.repository.js';

/** Between two looks for whether there is anything to do; so also one that can't live does not keep the machine busy. */
const LOOK_MS = 2_000;

/** A process that does the jobs that are not to be done in this one, and ends once there are none. */
export interface Ayudante {
  readonly pid: number | undefined;
  /** Resolves once it is gone: with why, unless it was done or was told to. */
  readonly gone: Promise<string | undefined>;
  /** There is a new job of this kind. */
  wake(tipo: string): void;
  /** Has it end, at last by force. @returns once it is gone */
  stop(): Promise<void>;
}

/** Starts such a process. @param ended is told of each job it tries */
export type Lanzar = (ended: TrabajoTerminado) => Ayudante;

export interface PuestoAparteParts {
  repository: Pick<TrabajosRepository, 'isAnyFree' | 'schedule'>;
  log: Pick<FastifyBaseLogger, 'info' | 'warn'>;
  ended: TrabajoTerminado;
  lanzar: Lanzar;
}

/** Has the jobs of some kinds done by a process of their own, of which there is one while there is something to do. */
export class PuestoAparte {
  private ayudante: Ayudante | undefined;
  private readonly ronda: Ronda;
  private isScheduled = false;

  constructor(
    private readonly tipos: readonly TipoDeTrabajo[],
    private readonly parts: PuestoAparteParts,
  ) {
    this.ronda = new Ronda(
      () => this.look(),
      (error) => parts.log.warn({ tipo: this.names.join(), err: loggable(error) }, 'trabajos sin atender'),
    );
  }

  private get names(): string[] {
    return this.tipos.map(({ tipo }) => tipo);
  }

  start(): void {
    this.ronda.start();
  }

  wake(tipo: string): void {
    this.ayudante?.wake(tipo);
    this.ronda.wake();
  }

  /** What is not done then is done by another. */
  async stop(): Promise<void> {
    const stopped = this.ronda.stop();
    await this.ayudante?.stop();
    await stopped;
  }

  private async look(): Promise<number> {
    if (!this.isScheduled) for (const tipo of this.tipos) await scheduleFirst(this.parts.repository, tipo);
    this.isScheduled = true;
    const isNeeded = await this.parts.repository.isAnyFree(this.names);
    if (!isNeeded || this.ronda.signal.aborted) return LOOK_MS;
    const { log, lanzar, ended } = this.parts;
    this.ayudante = lanzar(ended);
    const { pid, gone } = this.ayudante;
    log.info({ pid }, 'proceso de trabajos empezado');
    const causa = await gone;
    this.ayudante = undefined;
    if (causa !== undefined) log.warn({ pid, causa }, 'proceso de trabajos terminado antes de tiempo');
    return LOOK_MS;
  }
}
