import type { DataSource } from 'typeorm';
import { DomainError } from '../errors/domain.error.js';
import { repeatWhile } from './repeat.js';
import { LastWrites } from './replica/last-writes.js';
import { Replica, type EstadoReplica, type ReplicaLog, type ReplicaSettings } from './replica/replica.js';
import { isStatementTimeout } from './sql-state.js';

/** Whose reading it is: a user or an officer, who sees what he has written; null for the anonymous, who write nothing. */
export type Lector = { id: string | null } | null;

/** Anybody. */
export const ANONIMO: Lector = null;

/**
 * Chooses where a list, a report, an export or a statistic is read: from the replica while there is a fresh one that
 * shows what the reader himself has written, and from the primary otherwise. Everything else reads the primary.
 */
export class Reads {
  private readonly replica: Replica | undefined;
  private readonly lastWrites: LastWrites;
  /** Since when every write of this process is noted; before, nobody's own writes are known for certain. */
  private notedSince = -Infinity;

  constructor(
    /** For the many reads that are none of those, and for writes. */
    readonly primary: DataSource,
    settings?: ReplicaSettings,
    log?: ReplicaLog,
  ) {
    this.lastWrites = new LastWrites(primary);
    this.replica = settings && log && new Replica(primary, settings, log);
  }

  /** Absent without a replica. */
  get estado(): EstadoReplica | undefined {
    return this.replica?.estado;
  }

  /** How old what the replica shows is at most, in use or not; absent without one. */
  get atrasoSegundos(): number | undefined {
    return this.replica && this.replica.atrasoMs / 1_000;
  }

  onModuleInit(): void {
    this.replica?.start();
  }

  onApplicationShutdown(): void {
    this.replica?.stop();
  }

  /** Runs `work`, which only reads, and twice if the replica fails on the way. */
  run<T>(lector: Lector, work: (source: DataSource) => Promise<T>): Promise<T> {
    return this.replica ? this.choose(this.replica, lector, work) : work(this.primary);
  }

  /** To be waited for after a commit and before its answer: from now on these accounts read what they wrote. */
  wrote(cuentaIds: Iterable<string>): Promise<void> | undefined {
    return this.replica && this.note([...cuentaIds]);
  }

  private async choose<T>(replica: Replica, lector: Lector, work: (source: DataSource) => Promise<T>): Promise<T> {
    if (!(await this.mayUse(replica, lector))) return work(this.primary);
    try {
      return await replica.run(work);
    } catch (error) {
      // The primary would take as long; whatever else failed there, as a table that it lacks yet, may not fail here.
      if (error instanceof DomainError || isStatementTimeout(error)) throw error;
      return work(this.primary);
    }
  }

  private async mayUse(replica: Replica, lector: Lector): Promise<boolean> {
    if (replica.freshAt === undefined) return false;
    if (!lector?.id) return true;
    const asked = performance.now();
    const last = await this.lastWrites.find(lector.id).catch(() => null);
    const { freshAt } = replica;
    if (!last || freshAt === undefined || freshAt < this.notedSince) return false;
    return replica.hasReplayed(last.lsn) || asked - last.ago < freshAt - MARGIN_MS;
  }

  /** A committed write must not fail for it: what can't be noted keeps this process from the replica for a while. */
  private async note(cuentaIds: string[]): Promise<void> {
    if (cuentaIds.length === 0) return;
    try {
      await repeatWhile(
        () => true,
        () => this.lastWrites.note(cuentaIds),
      );
    } catch {
      this.notedSince = performance.now();
    }
  }
}

/** By which two clocks may differ over a few seconds. */
const MARGIN_MS = 100;
