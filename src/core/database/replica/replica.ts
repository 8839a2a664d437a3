import type { DataSource } from 'typeorm';
import { Freshness } from './freshness.js';
import { openReplica, type OpenReplica } from './open-replica.js';
import { readPosition } from './position.js';

/** As `/health/ready` names it: not yet known, in use, too far behind, silent or gone, no replica of our database. */
export type EstadoReplica = 'conectando' | 'al_dia' | 'atrasada' | 'no_responde' | 'ajena';

const PERIOD_MS = 500;
/** What a server that can be used answers within. */
const DEADLINE_MS = 2_000;

const WHY: Readonly<Record<Exclude<EstadoReplica, 'conectando' | 'al_dia'>, string>> = {
  atrasada: 'lleva más atraso que REPLICA_RETRASO_SEGUNDOS',
  no_responde: 'no responde',
  ajena: 'no es una réplica de la base de DATABASE_URL',
};

export interface ReplicaSettings {
  url: string;
  retrasoSegundos: number;
}

export interface ReplicaLog {
  info(message: string): void;
  warn(details: object, message: string): void;
}

/** The replica, watched: open while it answers, usable while it is a fresh copy of the primary. */
export class Replica {
  estado: EstadoReplica = 'conectando';
  private open: OpenReplica | undefined;
  private freshness = new Freshness();
  private since = performance.now();
  /** The last instant as of which it was known to have everything; before the first, since when it is looked for. */
  private lastFreshAt = performance.now();
  private isWarned = false;
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;
  private readonly readers = new Set<(error: Error) => void>();

  constructor(
    private readonly primary: DataSource,
    private readonly settings: ReplicaSettings,
    private readonly log: ReplicaLog,
  ) {}

  start(): void {
    void this.look();
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
    this.leave();
  }

  /** Everything committed before this instant (of `performance.now()`) is seen there; undefined while it is not to be used. */
  get freshAt(): number | undefined {
    const { freshAt } = this.freshness;
    const isUsable = this.open && this.estado === 'al_dia' && performance.now() - freshAt <= this.retrasoMs;
    return isUsable ? freshAt : undefined;
  }

  /** How long ago it was known to have everything. */
  get atrasoMs(): number {
    return performance.now() - this.lastFreshAt;
  }

  hasReplayed(lsn: bigint): boolean {
    return this.freshness.replayed >= lsn;
  }

  /** Runs `work` there; it fails as soon as the replica is found to be lost, however long a silent server would take. */
  async run<T>(work: (source: DataSource) => Promise<T>): Promise<T> {
    if (!this.open) throw new Error('the replica is not open');
    let giveUp: (error: Error) => void = () => undefined;
    const lost = new Promise<never>((_, reject) => (giveUp = reject));
    this.readers.add(giveUp);
    try {
      return await Promise.race([work(this.open.source), lost]);
    } finally {
      this.readers.delete(giveUp);
    }
  }

  private get retrasoMs(): number {
    return this.settings.retrasoSegundos * 1_000;
  }

  private async look(): Promise<void> {
    try {
      await this.compare();
    } catch (error) {
      this.leave();
      this.become('no_responde', error);
    }
    if (this.isStopped) return this.leave(); // one that was being opened meanwhile
    this.timer = setTimeout(() => void this.look(), PERIOD_MS);
    this.timer.unref();
  }

  private async compare(): Promise<void> {
    const at = performance.now();
    const there = await within(readPosition(this.primary)).catch(() => null);
    if (there) this.freshness.primaryWasAt(at, there.lsn);
    this.open ??= await this.connect();
    const here = await within(readPosition(this.open.source));
    if (!here.esReplica || (there && (there.sistema !== here.sistema || there.base !== here.base))) {
      this.freshness = new Freshness();
      return this.become('ajena');
    }
    this.freshness.replicaIsAt(here.lsn);
    const { freshAt } = this.freshness;
    this.lastFreshAt = Math.max(freshAt, this.lastFreshAt);
    const behind = performance.now() - Math.max(freshAt, this.since);
    if (behind > this.retrasoMs) this.become('atrasada');
    else if (freshAt > -Infinity) this.become('al_dia');
  }

  private async connect(): Promise<OpenReplica> {
    const opening = openReplica(this.primary, this.settings.url);
    try {
      const open = await within(opening, 2 * DEADLINE_MS);
      this.since = performance.now();
      return open;
    } catch (error) {
      opening.then((late) => late.abandon()).catch(() => undefined);
      throw error;
    }
  }

  /** What comes back may be another server, or the same with less than it had. */
  private leave(): void {
    this.open?.abandon();
    this.open = undefined;
    this.freshness = new Freshness();
    for (const giveUp of this.readers) giveUp(new Error('the replica is lost'));
  }

  private become(estado: EstadoReplica, error?: unknown): void {
    this.estado = estado;
    if (estado === 'al_dia' && this.isWarned) {
      this.isWarned = false;
      this.log.info('La réplica está al día: se lee de ella otra vez.');
    } else if (estado !== 'al_dia' && estado !== 'conectando' && !this.isWarned && !this.isStopped) {
      this.isWarned = true;
      this.log.warn({ err: error }, `La réplica de DATABASE_READ_URL ${WHY[estado]}: se lee de la base principal.`);
    }
  }
}

/** @throws when there is no answer in time */
async function within<T>(answer: Promise<T>, deadlineMs = DEADLINE_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), deadlineMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
