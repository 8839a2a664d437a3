import { Pool, type ClientBase, type PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { PoolState } from '../metrics/pool.metrics.js';
import { connectionOf } from './connection-of.js';

/** Shorter than what networks take for a connection that nobody uses any more. */
const KEEP_ALIVE_MS = 60_000;

/** A statement that each connection prepares once and knows by its name from then on. */
export interface Statement {
  name: string;
  text: string;
}

/** An open transaction whose statements do not wait for each other's answers to be sent. */
export interface PipelinedTx {
  query<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
  /** Sends the last statement and the commit together; what it answers is committed. */
  queryAndCommit<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
  /** Ends a transaction whose last statement is done. */
  commit(): Promise<void>;
}

/** How much a set of connections may take. Times in ms. */
export interface PipelinedLimits {
  connections: number;
  /** Waiting for a lock that somebody else holds. */
  lockTimeoutMs: number;
  /** One statement, from its sending to its answer; a server that is silent for longer loses the connection. */
  answerTimeoutMs: number;
}

/**
 * Transactions over connections of their own, which nothing else can keep busy, with few journeys to the server:
 * statements started together travel together. It is for what is done thousands of times a second; everything else
 * uses `Transactions`.
 */
export class PipelinedTransactions {
  private readonly pool: Pool;

  constructor(dataSource: DataSource, limits: PipelinedLimits) {
    this.pool = new Pool({
      ...connectionOf(dataSource),
      max: limits.connections,
      pipeline: true,
      onConnect: prepareClient,
      // Kept for as long as the program runs: after a quiet hour nobody should wait for a connection and for plans.
      idleTimeoutMillis: 0,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
      lock_timeout: limits.lockTimeoutMs,
      query_timeout: limits.answerTimeoutMs,
    });
    // The pool replaces an idle connection that fails; without a listener the process would end.
    this.pool.on('error', () => undefined);
  }

  /** Of its connections. */
  get state(): PoolState {
    return this.pool;
  }

  /** Runs `work`, which must end with `commit` or `queryAndCommit`; after an error nothing of it remains. */
  async run<T>(work: (tx: PipelinedTx) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      const begun = client.query('BEGIN');
      const [result] = await Promise.all([work(pipelinedTx(client)), begun]);
      client.release();
      return result;
    } catch (error) {
      client.release(true); // with the connection goes whatever of the transaction is still under way
      throw error;
    }
  }

  /** Runs one statement, which is a transaction by itself: what it answers is committed. */
  async query<Row>({ name, text }: Statement, values: readonly unknown[]): Promise<Row[]> {
    const { rows } = await this.pool.query<Row & object>({ name, text, values: [...values] });
    return rows;
  }

  /** Ends the connections, after those in use. */
  async close(): Promise<void> {
    await this.pool.end();
  }
}

/** Said on the connection itself: proxies in front of the database refuse it among the options of a start. */
function prepareClient(client: ClientBase): void {
  const leaveToStatements = (): void => undefined; // whoever uses the connection is told by the statement that fails
  client.on('error', leaveToStatements);
  // Planning anew for each set of values, as the server otherwise may, costs more than running the statement.
  client.query('SET plan_cache_mode = force_generic_plan').catch(leaveToStatements);
}

function pipelinedTx(client: PoolClient): PipelinedTx {
  const query: PipelinedTx['query'] = async <Row>({ name, text }: Statement, values: readonly unknown[]) => {
    const { rows } = await client.query<Row & object>({ name, text, values: [...values] });
    return rows;
  };
  const commit = async (): Promise<void> => {
    const { command } = await client.query('COMMIT');
    // An aborted transaction answers a COMMIT with ROLLBACK, and without an error.
    if (command !== 'COMMIT') throw new Error('the transaction was rolled back');
  };
  return {
    query,
    commit,
    queryAndCommit: async (statement, values) => {
      const rows = query<never>(statement, values);
      const committed = commit();
      // The statement's own error says more than that of the commit, which follows from it.
      const [answer] = await Promise.allSettled([rows, committed]);
      if (answer.status === 'rejected') throw answer.reason;
      await committed;
      return answer.value;
    },
  };
}
