import { Inject, Injectable } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import { LOG } from '../../core/security-events/security-events.js';
import { Cola } from './cola/cola.js';
import { PuestoAparte, type Lanzar } from './puesto-aparte.js';
import { Puesto } from './puesto.js';
import type { TipoDeTrabajo, TrabajoTerminado } from './tipo-de-trabajo.js';
import { TrabajosMetrics } from './trabajos.metrics.js';
import { TrabajosRepository } from './trabajos.repository.js';

/** How long a stop waits for what is under way. */
const DEADLINE_MS = 5_000;

/** Does jobs in this process, or has them done, once it is told to. */
@Injectable()
export class Trabajador {
  private readonly tipos: TipoDeTrabajo[] = [];
  /** By kind; none while it does not work. */
  private readonly puestos = new Map<string, Puesto | PuestoAparte>();

  constructor(
    private readonly repository: TrabajosRepository,
    private readonly metrics: TrabajosMetrics,
    private readonly cola: Cola,
    @Inject(LOG) private readonly log: FastifyBaseLogger,
  ) {}

  /** Before it starts. */
  register(tipo: TipoDeTrabajo): void {
    this.tipos.push(tipo);
  }

  /**
   * Does jobs of all kinds.
   * @param aparte starts the process for those that are `aparte`; null leaves them to others; absent: they are done here too
   */
  start(aparte?: Lanzar | null): void {
    const ended: TrabajoTerminado = (tipo, resultado) => this.metrics.ended(tipo, resultado);
    const own = aparte === undefined ? this.tipos : this.tipos.filter((tipo) => !tipo.aparte);
    for (const tipo of own) this.puestos.set(tipo.tipo, this.puestoOf(tipo, ended));
    if (aparte) this.addAparte(aparte, ended);
    for (const puesto of new Set(this.puestos.values())) puesto.start();
    this.cola.escuchar((tipo) => this.puestos.get(tipo)?.wake(tipo));
  }

  /** Does the jobs that are `aparte` and no others, in the process that is there for them, which hears no queue. */
  startAparte(ended: TrabajoTerminado): void {
    for (const tipo of this.tipos) if (tipo.aparte) this.puestos.set(tipo.tipo, this.puestoOf(tipo, ended));
    for (const puesto of this.puestos.values()) puesto.start();
  }

  /** Whether a job is under way in this process. */
  get isBusy(): boolean {
    return [...this.puestos.values()].some((puesto) => puesto instanceof Puesto && puesto.isBusy);
  }

  /** There is a job of this kind, which is committed: whoever does such jobs looks, here or in another process. */
  wake(tipo: string): void {
    this.puestos.get(tipo)?.wake(tipo);
    this.cola.avisar(tipo);
  }

  /** There is a job of this kind, as another process says. */
  hear(tipo: string): void {
    this.puestos.get(tipo)?.wake(tipo);
  }

  async stop(): Promise<void> {
    const puestos = new Set(this.puestos.values());
    if (puestos.size === 0) return;
    this.puestos.clear();
    await Promise.all([this.cola.callar(), ...[...puestos].map((puesto) => puesto.stop(DEADLINE_MS))]);
  }

  private puestoOf(tipo: TipoDeTrabajo, ended: TrabajoTerminado): Puesto {
    return new Puesto(tipo, { repository: this.repository, log: this.log, ended });
  }

  private addAparte(lanzar: Lanzar, ended: TrabajoTerminado): void {
    const tipos = this.tipos.filter(({ aparte }) => aparte);
    const puesto = new PuestoAparte(tipos, { repository: this.repository, log: this.log, ended, lanzar });
    for (const { tipo } of tipos) this.puestos.set(tipo, puesto);
  }
}
