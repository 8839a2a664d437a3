import { Client } from 'pg';

type Query = (this: Client, ...args: unknown[]) => unknown;

/**
 * Runs `work` and cuts the connection to the database at the n-th statement, as the end of a process does: what was sent is
 * perhaps done, and what is open is rolled back.
 * @returns whether it came to that
 */
export async function cutAfter(n: number, work: () => Promise<unknown>): Promise<boolean> {
  const prototype = Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  let left = n;
  prototype.query = function (...args) {
    const answer = query.apply(this, args);
    left -= 1;
    if (left === 0) (this as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    return answer;
  };
  try {
    await work();
  } catch (error) {
    if (left > 0) throw error;
  } finally {
    prototype.query = query;
  }
  return left <= 0;
}

/** Runs `work`, whose first commit is done, and cuts the connection before anybody hears of it. */
export async function loseCommit(work: () => Promise<unknown>): Promise<unknown> {
  const prototype = Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  prototype.query = function (...args) {
    const answer = query.apply(this, args);
    if (args[0] !== 'COMMIT') return answer;
    prototype.query = query;
    return (answer as Promise<unknown>).then(() => {
      (this as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
      throw new Error('Connection terminated unexpectedly');
    });
  };
  try {
    return await work();
  } finally {
    prototype.query = query;
  }
}
