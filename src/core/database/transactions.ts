import { Inject, Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import { Reads } from './reads.js';
import { repeatWhile } from './repeat.js';
import { isTransientConflict } from './sql-state.js';
import { translateViolation, VIOLATIONS, type Violations } from './violations.js';

/** An open transaction. Every write takes one as its first argument. */
export type Tx = EntityManager;

const AFTER_COMMIT = new WeakMap<Tx, (() => void)[]>();

/** Runs `work`, which must not fail, once the transaction is committed; never when it is rolled back or repeated. */
export function afterCommit(tx: Tx, work: () => void): void {
  AFTER_COMMIT.set(tx, [...(AFTER_COMMIT.get(tx) ?? []), work]);
}

const WRITERS = new WeakMap<Tx, Set<string>>();

/** Says whose write this is: once it is committed that account sees it wherever it reads. */
export function writtenBy(tx: Tx, cuentaId: string): void {
  WRITERS.set(tx, (WRITERS.get(tx) ?? new Set()).add(cuentaId));
}

/** Runs use cases in transactions; constraint violations come out as domain errors. */
@Injectable()
export class Transactions {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(VIOLATIONS) private readonly violations: Violations,
    private readonly reads: Reads,
  ) {}

  /** Runs `work` in one transaction; repeats it whole after a deadlock or serialization failure. */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      const [result, tx] = await repeatWhile(isTransientConflict, () =>
        this.dataSource.transaction(async (tx) => [await work(tx), tx] as const),
      );
      await this.reads.wrote(WRITERS.get(tx) ?? []);
      for (const then of AFTER_COMMIT.get(tx) ?? []) then();
      return result;
    } catch (error) {
      throw translateViolation(error, this.violations);
    }
  }
}
