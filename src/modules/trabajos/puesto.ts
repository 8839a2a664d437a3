import type { FastifyBaseLogger } from 'fastify';
import { loggable } from '../../core/log/loggable.js';
import type { TipoDeTrabajo, TrabajoTomado } from './tipo-de-trabajo.js';
import type { TrabajosMetrics } from './trabajos.metrics.js';
import type { TrabajosRepository } from './trabajos.repository.js';

/** As much of an error as is kept. */
const LONGEST_ERROR = 500;
/** Between two looks at a database that does not answer. */
const TROUBLED_MS = 5_000;

export interface PuestoParts {
  repository: TrabajosRepository;
  metrics: TrabajosMetrics;
  log: Pick<FastifyBaseLogger, 'warn'>;
}

/** Does the jobs of one kind in this process, a few at once. */
export class Puesto {
  private readonly running = new Set<Promise<void>>();
  private readonly stopping = new AbortController();
  private wakeUp: () => void = () => undefined;
  /** Something came since the last look began: it may have been too early for it. */
  private hasNews = false;
  private isTroubled = false;
  private loop: Promise<void> = Promise.resolve();

  constructor(
    readonly tipo: TipoDeTrabajo,
    private readonly parts: PuestoParts,
  ) {}

  start(): void {
    this.loop = this.work();
  }

  /** There is something new: what would be found at the next look is found now. */
  wake(): void {
    this.hasNews = true;
    this.wakeUp();
  }

  /** Takes no more and waits for those under way, at most so long; what is not done then is done by another. */
  async stop(deadlineMs: number): Promise<void> {
    this.stopping.abort();
    this.wakeUp();
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<void>((resolve) => (timer = setTimeout(resolve, deadlineMs)));
    await Promise.race([this.loop.then(() => Promise.all(this.running)), deadline]);
    clearTimeout(timer);
  }

  private async work(): Promise<void> {
    const { cadaSegundos, consultaMs } = this.tipo;
    let isScheduled = cadaSegundos === undefined;
    while (!this.stopping.signal.aborted) {
      let pause = consultaMs;
      try {
        if (!isScheduled) await this.parts.repository.schedule(this.tipo.tipo, FIRST_AFTER_SECONDS);
        isScheduled = true;
        this.hasNews = false;
        if ((await this.takeAll()) > 0) pause = 0;
        this.isTroubled = false;
      } catch (error) {
        this.trouble(error);
        pause = TROUBLED_MS;
      }
      if (pause > 0) await this.rest(pause);
    }
  }

  /** Takes as many as there is room for. @returns how many; none where there is no room */
  private async takeAll(): Promise<number> {
    const { tipo, simultaneos, arriendoSegundos } = this.tipo;
    const room = simultaneos - this.running.size;
    if (room <= 0) return 0;
    const taken = await this.parts.repository.take(tipo, room, arriendoSegundos);
    for (const trabajo of taken) {
      const done = this.do(trabajo).finally(() => {
        this.running.delete(done);
        this.wake();
      });
      this.running.add(done);
    }
    return this.running.size < simultaneos ? taken.length : 0;
  }

  private async do(trabajo: TrabajoTomado): Promise<void> {
    const { arriendoSegundos } = this.tipo;
    const lost = new AbortController();
    const renew = (): void => {
      this.parts.repository.renew(trabajo, arriendoSegundos).then(
        (isOurs) => !isOurs && lost.abort(),
        () => undefined, // the next one may succeed, and when none does the lease runs out
      );
    };
    const timer = setInterval(renew, (arriendoSegundos * 1000) / 3);
    try {
      await this.tipo.run(trabajo, AbortSignal.any([lost.signal, this.stopping.signal]));
      clearInterval(timer);
      await this.finish(trabajo);
    } catch (error) {
      clearInterval(timer);
      await this.postpone(trabajo, error);
    }
  }

  private async finish(trabajo: TrabajoTomado): Promise<void> {
    const { tipo, cadaSegundos } = this.tipo;
    this.parts.metrics.ended(tipo, 'hecho');
    if (cadaSegundos === undefined) await this.parts.repository.finish(trabajo);
    else await this.parts.repository.repeat(trabajo, cadaSegundos);
  }

  /** When not even that can be written, the lease runs out. */
  private async postpone(trabajo: TrabajoTomado, error: unknown): Promise<void> {
    const { tipo } = this.tipo;
    const message = (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_ERROR);
    this.parts.metrics.ended(tipo, 'aplazado');
    this.parts.log.warn({ tipo, trabajo: trabajo.id, intentos: trabajo.intentos, error: message }, 'trabajo aplazado');
    await this.parts.repository
      .postpone(trabajo, this.tipo.esperaSegundos(trabajo.intentos), message)
      .catch((failure: unknown) => this.trouble(failure));
  }

  private trouble(error: unknown): void {
    if (!this.isTroubled) this.parts.log.warn({ tipo: this.tipo.tipo, err: loggable(error) }, 'trabajos sin atender');
    this.isTroubled = true;
  }

  private rest(ms: number): Promise<void> {
    if (this.stopping.signal.aborted || this.hasNews) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** What is done again and again begins once a start is over. */
const FIRST_AFTER_SECONDS = 60;
