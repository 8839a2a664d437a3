import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import { repeatWhile } from './repeat.js';
import { isTransientConflict } from './sql-state.js';
import { translateViolation } from './violations.js';

/** An open transaction. Every write takes one as its first argument. */
export type Tx = EntityManager;

/** Runs use cases in transactions; constraint violations come out as domain errors. */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction; repeats it whole after a deadlock or serialization failure. */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await repeatWhile(isTransientConflict, () => this.dataSource.transaction(work));
    } catch (error) {
      throw translateViolation(error);
    }
  }
}
