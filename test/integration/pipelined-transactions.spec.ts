import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../ormconfig.js';
import { PipelinedTransactions, type Statement } from '../../src/core/database/pipelined-transactions.js';
import { isSilent } from '../../src/core/database/sql-state.js';
import { createTestDatabase, openAsOwner, type TestDatabase } from '../support/database.js';

const INSERT: Statement = { name: 'insertar', text: 'INSERT INTO registro.prueba VALUES ($1) RETURNING n' };
const COUNT: Statement = { name: 'contar', text: 'SELECT count(*)::int AS n FROM registro.prueba' };

/** Stands between program and database; once silenced it passes nothing on, as a server that froze. */
class Bridge {
  private readonly server: Server;
  private isSilenced = false;

  constructor(target: URL) {
    this.server = createServer((client) => {
      const upstream = connect(Number(target.port), target.hostname);
      this.pass(client, upstream);
      this.pass(upstream, client);
    });
  }

  async listen(): Promise<number> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return (this.server.address() as AddressInfo).port;
  }

  silence(isSilenced: boolean): void {
    this.isSilenced = isSilenced;
  }

  async close(): Promise<void> {
    this.server.close();
    await once(this.server, 'close');
  }

  private pass(from: Socket, to: Socket): void {
    from.on('data', (bytes) => this.isSilenced || to.write(bytes));
    from.on('close', () => to.destroy()).on('error', () => undefined);
  }
}

let database: TestDatabase;
let owner: DataSource;
let bridge: Bridge;
let transactions: PipelinedTransactions;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await openAsOwner(database);
  await owner.query('CREATE TABLE registro.prueba (n int PRIMARY KEY)');
  await owner.query(`GRANT SELECT, INSERT ON registro.prueba TO ${new URL(database.appUrl).username}`);
  bridge = new Bridge(new URL(database.appUrl));
  const url = new URL(database.appUrl);
  url.port = String(await bridge.listen());
  transactions = new PipelinedTransactions(createDataSource(url.href), {
    connections: 1,
    lockTimeoutMs: 200,
    answerTimeoutMs: 300,
  });
});

afterAll(async () => {
  await transactions.close();
  await bridge.close();
  await owner.destroy();
  await database.drop();
});

const insert = (n: number): Promise<unknown> => transactions.run((tx) => tx.queryAndCommit(INSERT, [n]));
const rows = (): Promise<{ n: number }[]> => owner.query('SELECT n FROM registro.prueba ORDER BY n');

beforeEach(() => owner.query('TRUNCATE registro.prueba'));

test('statements started together are answered in their order, and committed', async () => {
  const answers = await transactions.run(async (tx) => {
    const [first, second, count] = await Promise.all([
      tx.query(INSERT, [1]),
      tx.query(INSERT, [2]),
      tx.query(COUNT, []),
    ]);
    await tx.commit();
    return [first, second, count];
  });
  expect(answers).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 2 }]]);
  expect(await rows()).toEqual([{ n: 1 }, { n: 2 }]);
});

test('a statement that fails undoes the whole transaction and says why; the next one works', async () => {
  await insert(1);
  const failing = transactions.run(async (tx) => {
    await tx.query(INSERT, [2]);
    return tx.queryAndCommit(INSERT, [1]);
  });
  await expect(failing).rejects.toMatchObject({ code: '23505' });
  expect(await rows()).toEqual([{ n: 1 }]);
  await insert(3);
  expect(await rows()).toEqual([{ n: 1 }, { n: 3 }]);
});

test('a failure that the work overlooks is no commit', async () => {
  await insert(1);
  const failing = transactions.run(async (tx) => {
    await tx.query(INSERT, [1]).catch(() => undefined);
    await tx.commit();
  });
  await expect(failing).rejects.toThrow('rolled back');
});

test('a lock that somebody else keeps is waited for only so long', async () => {
  const runner = owner.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query('LOCK TABLE registro.prueba');
    await expect(insert(1)).rejects.toMatchObject({ code: '55P03' });
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
  await insert(1);
});

test('a server that falls silent is given up, and spoken to again once it answers', async () => {
  await insert(1);
  bridge.silence(true);
  const failure = await insert(2)
    .catch((error: unknown) => error)
    .finally(() => bridge.silence(false));
  expect(isSilent(failure)).toBe(true);
  await insert(3);
  expect(await rows()).toEqual([{ n: 1 }, { n: 3 }]);
});
