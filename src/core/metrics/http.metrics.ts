import { Counter, Gauge, type Registry } from 'prom-client';
import { Histogram, type HistogramCell } from './histogram.js';

/** Seconds. A request that takes longer than 10 s has no bucket of its own: nobody waits for it any more. */
export const BUCKETS: readonly number[] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Everything else counts as one: the clients choose the method, and each would be a series. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** The route of what matches none. */
export const SIN_RUTA = '(sin ruta)';

/** Requests that count together: the same object for all of them. */
export interface Respuesta {
  readonly metodo: string;
  readonly ruta: string;
  readonly estado: number;
}

/** Hears of each answer. @param aliadoId of the partner it was about */
export type OnAnswered = (respuesta: Respuesta, seconds: number, aliadoId: string | null) => void;

interface Cell extends Respuesta {
  readonly duration: HistogramCell;
}

/** What is told of requests: how long they took, how many are being answered, how many clients left before. */
export class HttpMetrics {
  private readonly duration: Histogram<'metodo' | 'ruta' | 'estado'>;
  private readonly abandoned: Counter;
  private readonly refusedConnections: Counter;
  private readonly cells = new Map<string, Map<string, Map<number, Cell>>>();
  private readonly listeners: OnAnswered[] = [];
  private inFlight = 0;

  constructor(registry: Registry) {
    this.duration = new Histogram(registry, {
      name: 'registro_http_duracion_seconds',
      help: 'Tiempo hasta entregar la respuesta, por método, ruta y estado.',
      labelNames: ['metodo', 'ruta', 'estado'],
      buckets: BUCKETS,
    });
    this.abandoned = new Counter({
      name: 'registro_http_abandonadas_total',
      help: 'Solicitudes cuya conexión se cerró antes de terminar la respuesta.',
      registers: [registry],
    });
    this.refusedConnections = new Counter({
      name: 'registro_http_conexiones_rechazadas_total',
      help: 'Conexiones cerradas sin leerlas: el proceso ya tenía todas las que admite.',
      registers: [registry],
    });
    const current = (): number => this.inFlight;
    new Gauge({
      name: 'registro_http_en_curso',
      help: 'Solicitudes que se están respondiendo, esta lectura incluida.',
      registers: [registry],
      collect() {
        this.set(current());
      },
    });
  }

  /**
   * A request was answered.
   * @param ruta the route's pattern, never the address, which may carry personal data and has no end of values;
   *   undefined where it matches none
   * @param aliadoId of the partner it was about: no label of these numbers, of which there would be too many
   */
  answered(
    metodo: string,
    ruta: string | undefined,
    estado: number,
    seconds: number,
    aliadoId: string | null = null,
  ): void {
    const cell = this.cellOf(METHODS.has(metodo) ? metodo : 'otro', ruta ?? SIN_RUTA, estado);
    cell.duration.observe(seconds);
    for (const listener of this.listeners) listener(cell, seconds, aliadoId);
  }

  onAnswered(listener: OnAnswered): void {
    this.listeners.push(listener);
  }

  began(): void {
    this.inFlight += 1;
  }

  ended(): void {
    this.inFlight -= 1;
  }

  /** The connection of so many requests is gone before their answers were. */
  leftBehind(requests: number): void {
    this.inFlight -= requests;
    this.abandoned.inc(requests);
  }

  /** A connection was closed because there are as many as there may be. */
  refused(): void {
    this.refusedConnections.inc();
  }

  /** Three look-ups by what is there already; a key of all three would have to be built for each request. */
  private cellOf(metodo: string, ruta: string, estado: number): Cell {
    let byMetodo = this.cells.get(ruta);
    if (!byMetodo) this.cells.set(ruta, (byMetodo = new Map<string, Map<number, Cell>>()));
    let byEstado = byMetodo.get(metodo);
    if (!byEstado) byMetodo.set(metodo, (byEstado = new Map<number, Cell>()));
    let cell = byEstado.get(estado);
    if (!cell) {
      const duration = this.duration.cell({ metodo, ruta, estado: String(estado) });
      byEstado.set(estado, (cell = { metodo, ruta, estado, duration }));
    }
    return cell;
  }
}
