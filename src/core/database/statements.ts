import type { PipelinedTx } from './pipelined-transactions.js';
import type { Tx } from './transactions.js';

/** What runs statements within a transaction, of either kind. */
export type Statements = Pick<PipelinedTx, 'query'>;

/** The statements of an ordinary transaction, which go one after the other however they are started. */
export function statementsOf(tx: Tx): Statements {
  let last: Promise<unknown> = Promise.resolve();
  return {
    query<Row>({ text }: { text: string }, values: readonly unknown[]): Promise<Row[]> {
      const next = last.then(() => tx.query<Row[]>(text, [...values]));
      last = next.catch(() => undefined);
      return next;
    },
  };
}
