import type { Client } from 'pg';
import { connectAsSuperuser, disconnect } from './connect.js';
import { becomesTrue, pause } from './wait.js';

/**
 * Advisory locks that tell who uses a running database. They live in the database `postgres`, which
 * exists from the first moment and is nobody's template; a killed process loses them by itself.
 */
const SPACE = 0x72656769;
const HOLDER = 1;
const OTHER_USERS = 2;

/** Takes the place of the one who started the database; false when somebody has it. */
export function tryHold(client: Client): Promise<boolean> {
  return tryLock(client, `SELECT pg_try_advisory_lock(${SPACE}, ${HOLDER}) AS taken`);
}

/** Shares the database its holder runs: the holder's stop waits until this connection ends. False when it is stopping already. */
export function tryShare(client: Client): Promise<boolean> {
  return tryLock(client, `SELECT pg_try_advisory_lock_shared(${SPACE}, ${OTHER_USERS}) AS taken`);
}

/** Waits until no other process shares the database and lets no more begin to; gives up after `ms`. */
async function waitForOtherUsers(client: Client, ms: number): Promise<void> {
  const question = `SELECT pg_try_advisory_lock(${SPACE}, ${OTHER_USERS}) AS taken`;
  await becomesTrue(() => tryLock(client, question), ms, 50).catch(() => undefined); // the connection is lost
}

async function tryLock(client: Client, question: string): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(question);
  return rows[0]?.taken === true;
}

/** The holder's lock, kept for as long as the database runs: a lost connection is made anew. */
export class UsageLock {
  private client: Client | null = null;
  private readonly released = new AbortController();
  private keeping: Promise<void> = Promise.resolve();

  constructor(
    private readonly port: number,
    private readonly password: string,
    private readonly applicationName: string,
  ) {}

  /** Tries for `ms`; false when another process has the lock or the database is gone. */
  async acquire(ms: number): Promise<boolean> {
    return becomesTrue(() => this.tryOnce(), ms, 100);
  }

  async waitForOtherUsers(ms: number): Promise<void> {
    if (this.client !== null) await waitForOtherUsers(this.client, ms);
  }

  async release(): Promise<void> {
    this.released.abort();
    await this.keeping;
    if (this.client !== null) await disconnect(this.client);
  }

  private async tryOnce(): Promise<boolean> {
    const client = await connectAsSuperuser(this.port, this.password, this.applicationName).catch(() => null);
    if (client === null) return false;
    if (!(await tryHold(client).catch(() => false))) {
      await disconnect(client);
      return false;
    }
    this.client = client;
    client.once('end', () => {
      this.client = null;
      this.keeping = this.reacquire();
    });
    return true;
  }

  private async reacquire(): Promise<void> {
    while (!this.released.signal.aborted && !(await this.tryOnce())) await pause(100, this.released.signal);
  }
}
