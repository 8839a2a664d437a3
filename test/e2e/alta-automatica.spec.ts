import { startApp, type TestApp } from '../support/app.js';
import { CLAVE_CLIENTE, unique } from '../support/factories.js';
import type { Answer } from '../support/http-client.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ altaAutomatica: true, creditoInicial: 100 });
});

afterAll(() => app.close());

const enter = (username: string, password = CLAVE_CLIENTE): Promise<Answer> =>
  app.http.post('/login/access-token', { username, password });

const tokenOf = ({ body }: Answer): string => (body as { access_token: string }).access_token;

test('an e-mail nobody knows becomes a client, with credit to begin with; the same log-in then is one', async () => {
  const correo = `Nueva${unique()}@Example.com`;
  const first = await enter(correo);
  expect(first.status).toBe(200);
  const { body } = await app.http.get('/creditos', { token: tokenOf(first) });
  expect(body).toMatchObject({ saldo: 100, reservado: 0, datos: [{ clase: 'inicial', cantidad: 100, saldo: 100 }] });
  const again = await enter(correo.toLowerCase());
  expect((await app.http.get('/creditos', { token: tokenOf(again) })).body).toEqual(body);
  expect((await enter(correo, `${CLAVE_CLIENTE}x`)).status).toBe(401);
});

test('with a password that clients may not have it is a log-in like any that fails', async () => {
  for (const clave of ['corta', 'una clave de prueba', 'SIN-MINUSCULAS-1']) {
    const { status, body } = await enter(`nadie${unique()}@example.com`, clave);
    expect([status, body?.codigo]).toEqual([401, 'credenciales_invalidas']);
  }
  expect((await enter('no-es-un-correo')).status).toBe(401);
});

test('many log-ins at once of one e-mail make one client', async () => {
  const correo = `carrera${unique()}@example.com`;
  const answers = await Promise.all(Array.from({ length: 6 }, () => enter(correo)));
  expect(answers.map(({ status }) => status)).toEqual(Array<number>(6).fill(200));
  const rows = await app.owner.query<{ saldo: number }[]>(
    `SELECT s.saldo FROM registro.clientes c JOIN registro.saldos_cliente s ON s.cliente_id = c.id WHERE c.correo = $1`,
    [correo],
  );
  expect(rows).toEqual([{ saldo: 100 }]);
});

test('where it is off nobody becomes anything', async () => {
  const other = await startApp();
  try {
    const json = { username: 'nueva@example.com', password: CLAVE_CLIENTE };
    expect((await other.http.post('/login/access-token', json)).status).toBe(401);
    expect(await other.owner.query('SELECT 1 FROM registro.clientes')).toEqual([]);
  } finally {
    await other.close();
  }
});
