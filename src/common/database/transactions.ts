import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import { isConnectionLost, isTransientConflict } from './sql-state.js';
import { translateViolation } from './violations.js';

/** An open transaction. Every write takes one as its first argument. */
export type Tx = EntityManager;

const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 20;

/** Runs use cases in transactions; constraint violations come out as domain errors. */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction; repeats it whole after a deadlock or serialization failure. */
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.attempt(work, isTransientConflict);
  }

  /**
   * As {@link run}, and also repeats after a lost connection, when a commit may or may not have happened.
   * `work` must therefore do the same thing twice without harm.
   */
  runIdempotent<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.attempt(work, (error) => isTransientConflict(error) || isConnectionLost(error));
  }

  private async attempt<T>(work: (tx: Tx) => Promise<T>, isRetryable: (error: unknown) => boolean): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction(work);
      } catch (error) {
        if (attempt >= ATTEMPTS || !isRetryable(error)) throw translateViolation(error);
        await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** attempt));
      }
    }
  }
}
