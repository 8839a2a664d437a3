import { startApp, type TestApp } from '../support/app.js';
import { Factory, filing } from '../support/factories.js';

let app: TestApp;
let factory: Factory;

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
});

afterAll(() => app.close());

/** Waits until this many sessions wait for their turn. */
async function waitingFor(count: number): Promise<void> {
  for (;;) {
    const [row] = await app.owner.query<{ waiting: number }[]>(
      `SELECT count(*)::int AS waiting FROM pg_locks JOIN pg_database d ON d.oid = database
       WHERE d.datname = current_database() AND locktype = 'advisory' AND NOT granted`,
    );
    if (row!.waiting >= count) return;
  }
}

test('a filing that comes after a deactivation does not overtake it', async () => {
  const { oficial, token } = await factory.oficialToken();
  const vehiculo = await factory.vehiculo();
  const early = app.owner.createQueryRunner();
  try {
    await early.startTransaction();
    // Stands for a filing of the officer that is not committed yet.
    await early.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1::uuid::text, 0))', [oficial.id]);
    await early.query('SELECT 1 FROM registro.oficiales WHERE id = $1 FOR SHARE', [oficial.id]);
    const deactivation = app.http.patch(`/oficiales/${oficial.id}`, { activo: false }, { token: factory.token });
    await waitingFor(1);
    const late = app.http.post('/cargar_infraccion', filing(vehiculo), { token });
    await waitingFor(2);
    await early.commitTransaction();
    expect((await deactivation).status).toBe(200);
    expect((await late).status).toBe(401);
  } finally {
    if (early.isTransactionActive) await early.rollbackTransaction();
    await early.release();
  }
});
