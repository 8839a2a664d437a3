import { Inject, Injectable } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import { LOG } from '../../core/security-events/security-events.js';
import { Cola } from './cola/cola.js';
import { Puesto } from './puesto.js';
import type { TipoDeTrabajo } from './tipo-de-trabajo.js';
import { TrabajosMetrics } from './trabajos.metrics.js';
import { TrabajosRepository } from './trabajos.repository.js';

/** How long a stop waits for what is under way. */
const DEADLINE_MS = 5_000;

/** Does jobs in this process, once it is told to: a process of which CARAS says so. */
@Injectable()
export class Trabajador {
  private readonly puestos = new Map<string, Puesto>();
  private isWorking = false;

  constructor(
    private readonly repository: TrabajosRepository,
    private readonly metrics: TrabajosMetrics,
    private readonly cola: Cola,
    @Inject(LOG) private readonly log: FastifyBaseLogger,
  ) {}

  /** Before {@link start}. */
  register(tipo: TipoDeTrabajo): void {
    this.puestos.set(
      tipo.tipo,
      new Puesto(tipo, { repository: this.repository, metrics: this.metrics, log: this.log }),
    );
  }

  start(): void {
    this.isWorking = true;
    for (const puesto of this.puestos.values()) puesto.start();
    this.cola.escuchar((tipo) => this.puestos.get(tipo)?.wake());
  }

  /** There is a job of this kind, which is committed: whoever does such jobs looks, here or in another process. */
  wake(tipo: string): void {
    if (this.isWorking) this.puestos.get(tipo)?.wake();
    this.cola.avisar(tipo);
  }

  async stop(): Promise<void> {
    if (!this.isWorking) return;
    this.isWorking = false;
    await Promise.all([this.cola.callar(), ...[...this.puestos.values()].map((puesto) => puesto.stop(DEADLINE_MS))]);
  }
}
