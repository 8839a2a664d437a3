import { Injectable } from '@nestjs/common';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { GroupQueue, GroupQueueObserver } from '../../../core/concurrency/group-queue.js';
import { Histogram, type HistogramCell } from '../../../core/metrics/histogram.js';
import { Metrics } from '../../../core/metrics/metrics.js';

/** Rows. */
const GROUP_BUCKETS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
/** Seconds. */
const WAIT_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What a queue tells of itself when it is asked, which is at each reading and never on the way of a row. */
export type QueueState = Pick<GroupQueue<unknown, unknown>, 'depth' | 'groupsInFlight'>;

/** What is told of filing: its groups, their queues, and what came of the rows. It is the queues' observer. */
@Injectable()
export class CargaMetrics implements GroupQueueObserver {
  private readonly group: HistogramCell;
  private readonly wait: HistogramCell;
  private readonly shed: Counter;
  private readonly overLimit: Counter;
  private readonly filed = { nueva: 0, repetida: 0 };
  private queues: QueueState[] = [];

  constructor({ registry }: Metrics) {
    const registers = [registry];
    this.group = new Histogram(registry, {
      name: 'registro_carga_lote_filas',
      help: 'Cargas que viajaron juntas en una misma sentencia.',
      buckets: GROUP_BUCKETS,
    }).cell({});
    this.wait = new Histogram(registry, {
      name: 'registro_carga_espera_seconds',
      help: 'Tiempo que cada carga esperó en la cola hasta que salió su lote.',
      buckets: WAIT_BUCKETS,
    }).cell({});
    this.shed = new Counter({
      name: 'registro_carga_rechazos_total',
      help: 'Cargas rechazadas con 503: la cola estaba llena, o esperaron en ella demasiado.',
      registers,
    });
    this.overLimit = new Counter({
      name: 'registro_carga_limitadas_total',
      help: 'Cargas nuevas rechazadas con 429: el oficial gastó su LIMITE_CARGA.',
      registers,
    });
    const { filed } = this;
    new Counter({
      name: 'registro_infracciones_cargadas_total',
      help: 'Cargas confirmadas: nueva, o repetida de una que ya estaba.',
      labelNames: ['resultado'],
      registers,
      collect() {
        this.reset();
        for (const [resultado, count] of Object.entries(filed)) this.inc({ resultado }, count);
      },
    });
    gauge(registry, 'registro_carga_cola_filas', 'Cargas que esperan en la cola.', () => this.sum('depth'));
    gauge(registry, 'registro_carga_lotes_en_vuelo', 'Lotes enviados a la base que aún no responden.', () =>
      this.sum('groupsInFlight'),
    );
  }

  /** Whose state the gauges show; the last ones given count. */
  watch(...queues: QueueState[]): void {
    this.queues = queues;
  }

  /** A group left; so long did each of its rows wait, in ms. */
  onGroup(waitsMs: readonly number[]): void {
    this.group.observe(waitsMs.length);
    for (const ms of waitsMs) this.wait.observe(ms / 1000);
  }

  /** A row was refused because too many wait, or gave up waiting. */
  onShed(): void {
    this.shed.inc();
  }

  /** A new filing was refused because its officer has filed too many. */
  limited(): void {
    this.overLimit.inc();
  }

  /** A filing was committed, or found as committed before. */
  confirmed(resultado: 'nueva' | 'repetida'): void {
    this.filed[resultado] += 1;
  }

  private sum(part: keyof QueueState): number {
    return this.queues.reduce((sum, queue) => sum + queue[part], 0);
  }
}

function gauge(registry: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read());
    },
  });
}
