import type { FastifyBaseLogger } from 'fastify';
import { loggable } from '../../core/log/loggable.js';
import { Ronda } from './ronda.js';
import type { TipoDeTrabajo, TrabajoTerminado, TrabajoTomado } from './tipo-de-trabajo.js';
import type { TrabajosRepository } from './trabajos.repository.js';

/** As much of an error as is kept. */
const LONGEST_ERROR = 500;

export interface PuestoParts {
  repository: TrabajosRepository;
  log: Pick<FastifyBaseLogger, 'warn'>;
  /** Is told of each try. */
  ended: TrabajoTerminado;
}

/** Does the jobs of one kind in this process, a few at once. */
export class Puesto {
  private readonly running = new Set<Promise<void>>();
  private readonly ronda: Ronda;
  private isScheduled = false;

  constructor(
    readonly tipo: TipoDeTrabajo,
    private readonly parts: PuestoParts,
  ) {
    this.ronda = new Ronda(
      () => this.look(),
      (error) => parts.log.warn({ tipo: tipo.tipo, err: loggable(error) }, 'trabajos sin atender'),
    );
  }

  get isBusy(): boolean {
    return this.running.size > 0;
  }

  start(): void {
    this.ronda.start();
  }

  /** There is something new: what would be found at the next look is found now. */
  wake(): void {
    this.ronda.wake();
  }

  /** Takes no more and waits for those under way, at most so long; what is not done then is done by another. */
  async stop(deadlineMs: number): Promise<void> {
    const stopped = this.ronda.stop();
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<void>((resolve) => (timer = setTimeout(resolve, deadlineMs)));
    await Promise.race([stopped.then(() => Promise.all(this.running)), deadline]);
    clearTimeout(timer);
  }

  private async look(): Promise<number> {
    if (!this.isScheduled) await scheduleFirst(this.parts.repository, this.tipo);
    this.isScheduled = true;
    return (await this.takeAll()) > 0 ? 0 : this.tipo.consultaMs;
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
      await this.tipo.run(trabajo, AbortSignal.any([lost.signal, this.ronda.signal]));
      clearInterval(timer);
      await this.finish(trabajo);
    } catch (error) {
      clearInterval(timer);
      await this.postpone(trabajo, error);
    }
  }

  private async finish(trabajo: TrabajoTomado): Promise<void> {
    const { tipo, cadaSegundos } = this.tipo;
    this.parts.ended(tipo, 'hecho');
    if (cadaSegundos === undefined) await this.parts.repository.finish(trabajo);
    else await this.parts.repository.repeat(trabajo, cadaSegundos);
  }

  /** When not even that can be written, the lease runs out. */
  private async postpone(trabajo: TrabajoTomado, error: unknown): Promise<void> {
    const { tipo } = this.tipo;
    const message = (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_ERROR);
    this.parts.ended(tipo, 'aplazado');
    this.parts.log.warn({ tipo, trabajo: trabajo.id, intentos: trabajo.intentos, error: message }, 'trabajo aplazado');
    await this.parts.repository
      .postpone(trabajo, this.tipo.esperaSegundos(trabajo.intentos), message)
      .catch((failure: unknown) => this.ronda.trouble(failure));
  }
}

/** What is done again and again begins once a start is over. */
const FIRST_AFTER_SECONDS = 60;

/** Makes sure that there is the one job of a kind that is done again and again. */
export async function scheduleFirst(
  repository: Pick<TrabajosRepository, 'schedule'>,
  { tipo, cadaSegundos }: Pick<TipoDeTrabajo, 'tipo' | 'cadaSegundos'>,
): Promise<void> {
  if (cadaSegundos !== undefined) await repository.schedule(tipo, Math.min(FIRST_AFTER_SECONDS, cadaSegundos));
}
