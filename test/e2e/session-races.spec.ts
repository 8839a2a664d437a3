import { becomesTrue } from '../../src/postgres/wait.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Answer } from '../support/http-client.js';
import { CLAVE, Factory, filing, type Registro } from '../support/factories.js';

let app: TestApp;
let factory: Factory;
let oficial: Registro;

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
});

beforeEach(async () => {
  oficial = await factory.oficial();
});

afterAll(() => app.close());

const entrar = () => app.http.post('/login/access-token', { username: oficial.numero, password: CLAVE });

/** Resolves once a statement in this database waits for a lock of another transaction. */
async function someoneWaits(): Promise<void> {
  const waiting = `SELECT 1 FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
                   WHERE NOT l.granted AND a.datname = current_database()`;
  const isWaiting = async (): Promise<boolean> => (await app.owner.query<unknown[]>(waiting)).length > 0;
  if (!(await becomesTrue(isWaiting, 60_000, 10))) throw new Error('nothing waited for a lock');
}

/** Runs `statements` in a transaction that is committed once the request waits for it. */
async function whileDeleting(statements: string[], request: () => Promise<Answer>): Promise<Answer> {
  const runner = app.owner.createQueryRunner();
  try {
    await runner.startTransaction();
    for (const statement of statements) await runner.query(statement, [oficial.id]);
    const answer = request();
    await someoneWaits();
    await runner.commitTransaction();
    return await answer;
  } finally {
    await runner.release();
  }
}

const DELETE_TOKENS = 'DELETE FROM registro.tokens_refresco WHERE oficial_id = $1';
const DELETE_OFICIAL = 'DELETE FROM registro.oficiales WHERE id = $1';

test('a rotation that meets the deletion of its officer is 401', async () => {
  const { refresh_token } = (await entrar()).body;
  const { status } = await whileDeleting([DELETE_TOKENS, DELETE_OFICIAL], () =>
    app.http.post('/login/refresh', { refresh_token }),
  );
  expect(status).toBe(401);
});

test('a log-out that meets the deletion of its officer is 204', async () => {
  const { refresh_token } = (await entrar()).body;
  const { status } = await whileDeleting([DELETE_TOKENS, DELETE_OFICIAL], () =>
    app.http.post('/logout', { refresh_token }),
  );
  expect(status).toBe(204);
});

test('a log-in that meets the deletion of its officer is 401 as for an unknown account', async () => {
  const unknown = await app.http.post('/login/access-token', { username: '999999', password: CLAVE });
  const { status, body } = await whileDeleting([DELETE_OFICIAL], entrar);
  expect(status).toBe(401);
  expect(body).toEqual({ ...unknown.body, request_id: expect.any(String) });
});

test('a filing that meets the deletion of its officer is 401', async () => {
  const vehiculo = await factory.vehiculo();
  const token = (await entrar()).body.access_token as string;
  const { status } = await whileDeleting([DELETE_TOKENS, DELETE_OFICIAL], () =>
    app.http.post('/cargar_infraccion', filing(vehiculo), { token }),
  );
  expect(status).toBe(401);
});

test('an officer deleted while many log in as him is gone, and every answer says 200 or 401', async () => {
  const logins = Array.from({ length: 12 }, entrar);
  const deletion = await app.http.delete(`/oficiales/${oficial.id}`, { token: factory.token });
  expect(deletion.status).toBe(204);
  const statuses = (await Promise.all(logins)).map(({ status }) => status);
  expect(statuses.filter((status) => status !== 200 && status !== 401)).toEqual([]);
  expect((await entrar()).status).toBe(401);
});

test('a vehicle whose owner is being deleted is 404', async () => {
  const persona = await factory.persona();
  const runner = app.owner.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query('DELETE FROM registro.personas WHERE id = $1', [persona.id]);
    const json = { placa_patente: 'CARR01', marca: 'Fiat', color: 'rojo', persona_id: persona.id };
    const creation = app.http.post('/vehiculos', json, { token: factory.token });
    await someoneWaits();
    await runner.commitTransaction();
    expect((await creation).body).toMatchObject({ status: 404, errores: [{ campo: 'persona_id' }] });
  } finally {
    await runner.release();
  }
});
