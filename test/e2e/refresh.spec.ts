import { startApp, type TestApp } from '../support/app.js';
import { CLAVE, Factory, type Registro } from '../support/factories.js';

interface Tokens {
  access_token: string;
  refresh_token: string;
}

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

const entrar = async (username = oficial.numero): Promise<Tokens> => {
  const { status, body } = await app.http.post('/login/access-token', { username, password: CLAVE });
  if (status !== 200) throw new Error(`log-in failed with ${status}`);
  return body as Tokens;
};
const renovar = (refresh_token: unknown) => app.http.post('/login/refresh', { refresh_token });
const salir = (refresh_token: unknown) => app.http.post('/logout', { refresh_token });
const sirve = async (token: string): Promise<boolean> =>
  (await app.http.get('/infracciones', { token })).status === 200;
/** Makes every refresh token of the officer look `seconds` older. */
const envejecer = (seconds: number) =>
  app.owner.query(
    `UPDATE registro.tokens_refresco SET usado_en = usado_en - make_interval(secs => $2),
       expira_en = expira_en - make_interval(secs => $2) WHERE oficial_id = $1`,
    [oficial.id, seconds],
  );

describe('a refresh token', () => {
  test('gives a new pair that works, not to be stored by anybody', async () => {
    const first = await entrar();
    const { status, body, headers } = await renovar(first.refresh_token);
    expect(status).toBe(200);
    expect(body).toEqual({
      access_token: expect.any(String),
      token_type: 'bearer',
      expires_in: 3600,
      refresh_token: expect.any(String),
    });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body.refresh_token).not.toBe(first.refresh_token);
    expect(await sirve(body.access_token)).toBe(true);
    expect((await renovar(body.refresh_token)).status).toBe(200);
  });

  test('works for users too', async () => {
    const [{ correo } = { correo: '' }] = await app.owner.query<{ correo: string }[]>(
      'SELECT correo FROM registro.usuarios LIMIT 1',
    );
    const { refresh_token } = await entrar(correo);
    const { body } = await renovar(refresh_token);
    expect((await app.http.get('/personas', { token: body.access_token })).status).toBe(200);
  });

  test('used again within the grace gives the same successor: the first answer may have been lost', async () => {
    const { refresh_token } = await entrar();
    const first = await renovar(refresh_token);
    const second = await renovar(refresh_token);
    expect(second.status).toBe(200);
    expect(second.body.refresh_token).toBe(first.body.refresh_token);
    expect(await sirve(second.body.access_token)).toBe(true);
  });

  test('used again after the grace ends the whole log-in, its newest token included', async () => {
    const first = await entrar();
    const second = await renovar(first.refresh_token);
    const third = await renovar(second.body.refresh_token);
    await envejecer(11);
    expect((await renovar(first.refresh_token)).status).toBe(401);
    expect((await renovar(third.body.refresh_token)).status).toBe(401);
    expect((await renovar(second.body.refresh_token)).status).toBe(401);
  });

  test('of another log-in is not touched by that', async () => {
    const [one, other] = [await entrar(), await entrar()];
    await renovar(one.refresh_token);
    await envejecer(11);
    expect((await renovar(one.refresh_token)).status).toBe(401);
    expect((await renovar(other.refresh_token)).status).toBe(200);
  });

  test('used by 20 clients at once gives one successor', async () => {
    const { refresh_token } = await entrar();
    const answers = await Promise.all(Array.from({ length: 20 }, () => renovar(refresh_token)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => body.refresh_token)).size).toBe(1);
    const rows = await app.owner.query<unknown[]>('SELECT 1 FROM registro.tokens_refresco WHERE oficial_id = $1', [
      oficial.id,
    ]);
    expect(rows).toHaveLength(2);
  });

  test('that has expired is refused, and its successor too', async () => {
    const { refresh_token } = await entrar();
    const { body } = await renovar(refresh_token);
    await envejecer(31 * 86_400);
    expect((await renovar(body.refresh_token)).status).toBe(401);
    expect((await renovar(refresh_token)).status).toBe(401);
  });

  test('is kept only as a hash', async () => {
    const { refresh_token } = await entrar();
    const rows = await app.owner.query<unknown[]>('SELECT t::text FROM registro.tokens_refresco t');
    const text = JSON.stringify(rows);
    expect(text).not.toContain(refresh_token);
    expect(text).not.toContain(Buffer.from(refresh_token).toString('hex'));
  });

  test.each([
    ['unknown', 'x'.repeat(43)],
    ['damaged', '\u0000'],
  ])('that is %s is 401', async (_, refresh_token) => {
    const { status, headers } = await renovar(refresh_token);
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  test('that is no text is 400, as is an unknown field', async () => {
    for (const token of [undefined, null, 7, ['x'], '']) expect((await renovar(token)).status).toBe(400);
    const { body } = await app.http.post('/login/refresh', { refresh_token: 'x', otro: 1 });
    expect(body).toMatchObject({ status: 400, errores: [{ campo: 'otro' }] });
  });

  test('is no access token, nor the other way round', async () => {
    const { access_token, refresh_token } = await entrar();
    expect((await app.http.get('/infracciones', { token: refresh_token })).status).toBe(401);
    expect((await renovar(access_token)).status).toBe(401);
  });
});

describe('after', () => {
  test('a log-out the log-in is over; repeating it is 204', async () => {
    const first = await entrar();
    const { body } = await renovar(first.refresh_token);
    expect(await salir(first.refresh_token)).toMatchObject({ status: 204, body: undefined });
    expect((await renovar(body.refresh_token)).status).toBe(401);
    expect((await renovar(first.refresh_token)).status).toBe(401);
    expect((await salir(body.refresh_token)).status).toBe(204);
    expect((await salir('nadie lo conoce')).status).toBe(204);
    expect((await salir(undefined)).status).toBe(400);
  });

  test.each([
    ['deactivation', { activo: false }],
    ['a password change', { clave: 'otra clave de prueba' }],
  ])('%s no refresh token works, also after reactivation', async (_, change) => {
    const first = await entrar();
    const { body } = await renovar(first.refresh_token);
    const path = `/oficiales/${oficial.id}`;
    expect((await app.http.patch(path, change, { token: factory.token })).status).toBe(200);
    expect((await renovar(body.refresh_token)).status).toBe(401);
    expect((await app.http.patch(path, { activo: true }, { token: factory.token })).status).toBe(200);
    expect((await renovar(body.refresh_token)).status).toBe(401);
  });
});

test('logging in forgets the holder’s log-ins of which nothing is of use any more', async () => {
  await entrar();
  await envejecer(31 * 86_400);
  await entrar();
  const rows = await app.owner.query<unknown[]>('SELECT 1 FROM registro.tokens_refresco WHERE oficial_id = $1', [
    oficial.id,
  ]);
  expect(rows).toHaveLength(1);
});
