import { startApp, type TestApp } from '../support/app.js';
import { adminToken, CLAVE, createUsuario, Factory, filing, login, type Registro } from '../support/factories.js';
import type { Answer } from '../support/http-client.js';

const NUEVA = 'una clave propia';

let app: TestApp;
let factory: Factory;

beforeAll(async () => {
  app = await startApp({ oficialCambiaClave: false });
  factory = await Factory.for(app);
});

afterAll(() => app.close());

interface LoggedIn {
  access_token: string;
  refresh_token: string;
}

/** A whole log-in, by a client of that name. */
async function logIn(username: string, agente: string, password = CLAVE): Promise<LoggedIn> {
  const headers = { 'user-agent': agente };
  const { status, body } = await app.http.post('/login/access-token', { username, password }, { headers });
  expect(status).toBe(200);
  return body as LoggedIn;
}

const renew = ({ refresh_token }: LoggedIn, agente = 'otro'): Promise<Answer> =>
  app.http.post('/login/refresh', { refresh_token }, { headers: { 'user-agent': agente } });

async function sesiones(token: string, query = ''): Promise<any[]> {
  const { status, body } = await app.http.get(`/yo/sesiones${query}`, { token });
  expect(status).toBe(200);
  return body.datos as any[];
}

const change = (token: string, actual: string, nueva: unknown = NUEVA): Promise<Answer> =>
  app.http.post('/yo/clave', { actual, nueva }, { token });

/** Each kind of holder, by the name he logs in with. */
const USERNAMES: Record<string, () => Promise<string>> = {
  'an officer': async () => (await factory.oficial()).numero as string,
  'a user': () => createUsuario(app, 'admin'),
};

describe.each(Object.keys(USERNAMES))('%s who changes his password', (who) => {
  test('loses every token and session he has, and logs in with the new one', async () => {
    const username = await USERNAMES[who]!();
    const [one, other] = [await logIn(username, 'uno'), await logIn(username, 'otro')];
    expect((await change(one.access_token, CLAVE)).status).toBe(204);
    for (const sesion of [one, other]) {
      expect((await app.http.get('/yo', { token: sesion.access_token })).status).toBe(401);
      expect((await renew(sesion)).status).toBe(401);
    }
    const wrong = await app.http.post('/login/access-token', { username, password: CLAVE });
    expect(wrong.status).toBe(401);
    const again = await login(app, username, NUEVA);
    expect(await sesiones(again)).toHaveLength(1);
  });

  test('is told what is wrong, at its field, and nothing changes', async () => {
    const username = await USERNAMES[who]!();
    const token = await login(app, username);
    const refusals: [string, unknown, string, string][] = [
      ['no es esta clave', NUEVA, 'actual', 'La clave actual no es correcta.'],
      [CLAVE, CLAVE, 'nueva', 'La clave nueva debe ser distinta de la actual.'],
      [CLAVE, 'corta', 'nueva', 'La clave debe tener al menos 10 caracteres.'],
      [CLAVE, 1234567890, 'nueva', 'Escriba la clave como texto.'],
    ];
    for (const [actual, nueva, campo, mensaje] of refusals) {
      const { status, body } = await change(token, actual, nueva);
      expect([status, body.errores]).toEqual([400, [{ campo, mensaje }]]);
    }
    expect((await app.http.get('/yo', { token })).status).toBe(200);
    await login(app, username);
  });

  test('once only, however often he asks at the same moment', async () => {
    const token = await login(app, await USERNAMES[who]!());
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((x) => change(token, CLAVE, `${NUEVA} ${x}`)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
    expect(statuses.filter((status) => ![204, 400, 401].includes(status))).toEqual([]);
  });
});

describe('who set a password, and when', () => {
  const fijada = async (oficial: Registro): Promise<unknown> => {
    const [row] = await app.owner.query<Record<string, unknown>[]>(
      `SELECT clave_fijada_por_nombre AS por, clave_fijada_en > now() - interval '1 minute' AS ahora
       FROM registro.oficiales WHERE id = $1`,
      [oficial.id],
    );
    return row;
  };

  test('stands on the officer: the administrator at first, himself after his own change', async () => {
    const { oficial, token } = await factory.oficialToken({ nombre: 'Luis Soto' });
    expect(await fijada(oficial)).toEqual({ por: expect.stringMatching(/^admin\d+@example\.com$/), ahora: true });
    expect((await change(token, CLAVE)).status).toBe(204);
    expect(await fijada(oficial)).toEqual({ por: 'Luis Soto', ahora: true });
    await app.http.patch(`/oficiales/${oficial.id}`, { nombre: 'Luis Soto Díaz' }, { token: factory.token });
    expect(await fijada(oficial)).toEqual({ por: 'Luis Soto', ahora: true });
  });
});

describe('sessions', () => {
  let username: string;
  let phone: LoggedIn;
  let browser: LoggedIn;

  beforeEach(async () => {
    username = (await factory.oficial()).numero as string;
    phone = await logIn(username, 'Teléfono/1.0'.normalize('NFD').replace(/[^ -~]/g, ''));
    browser = await logIn(username, 'x'.repeat(400));
  });

  test('are listed newest first, with what they were used with and which one asks', async () => {
    const listed = await sesiones(phone.access_token);
    const common = { clase: 'api', direccion: '127.0.0.1', creado_en: expect.stringMatching(/Z$/) };
    expect(listed).toEqual([
      { ...common, id: expect.any(String), usado_en: listed[0].creado_en, agente: 'x'.repeat(256), actual: false },
      { ...common, id: expect.any(String), usado_en: listed[1].creado_en, agente: 'Telefono/1.0', actual: true },
    ]);
  });

  test('stay the same ones when they are renewed, and tell who did and when', async () => {
    const [, before] = await sesiones(phone.access_token);
    const { body } = await renew(phone, 'Telefono/2.0');
    const [, after] = await sesiones(body.access_token as string);
    expect(after).toEqual({ ...before, agente: 'Telefono/2.0', usado_en: expect.any(String), actual: true });
    expect(Date.parse(after.usado_en as string)).toBeGreaterThan(Date.parse(before.usado_en as string));
    expect(await sesiones(phone.access_token)).toHaveLength(2);
  });

  test('come a page at a time', async () => {
    const all = await sesiones(phone.access_token);
    const { body } = await app.http.get('/yo/sesiones?limite=1', { token: phone.access_token });
    expect(body).toEqual({ datos: [all[0]], siguiente: expect.any(String) });
    const next = await app.http.get(`/yo/sesiones?cursor=${body.siguiente}`, { token: phone.access_token });
    expect(next.body).toEqual({ datos: [all[1]], siguiente: null });
  });

  test('one that is ended is not renewed and not listed; its token lasts, and the others go on', async () => {
    const [ended] = await sesiones(phone.access_token);
    const end = (): Promise<Answer> => app.http.delete(`/yo/sesiones/${ended.id}`, { token: phone.access_token });
    expect((await end()).status).toBe(204);
    expect((await renew(browser)).status).toBe(401);
    expect((await app.http.get('/yo', { token: browser.access_token })).status).toBe(200);
    expect(await sesiones(browser.access_token)).toEqual([expect.objectContaining({ actual: false })]);
    expect((await end()).status).toBe(404);
    expect((await renew(phone)).status).toBe(200);
  });

  test('nobody ends another’s', async () => {
    const [other] = await sesiones(phone.access_token);
    for (const token of [await adminToken(app), (await factory.oficialToken()).token]) {
      expect((await app.http.delete(`/yo/sesiones/${other.id}`, { token })).status).toBe(404);
    }
    expect((await renew(browser)).status).toBe(200);
  });

  test('all end at once, filing included, and the officer logs in again', async () => {
    const vehiculo = await factory.vehiculo();
    expect((await app.http.delete('/yo/sesiones', { token: phone.access_token })).status).toBe(204);
    for (const { access_token: token } of [phone, browser]) {
      expect((await app.http.get('/yo', { token })).status).toBe(401);
      expect((await app.http.post('/cargar_infraccion', filing(vehiculo), { token })).status).toBe(401);
    }
    expect((await renew(phone)).status).toBe(401);
    expect(await sesiones(await login(app, username))).toHaveLength(1);
  });

  test('that were logged out of, or have expired, are gone', async () => {
    await app.http.post('/logout', { refresh_token: browser.refresh_token });
    expect(await sesiones(phone.access_token)).toHaveLength(1);
    await app.owner.query(
      `UPDATE registro.tokens_refresco SET expira_en = now() WHERE oficial_id = (SELECT id FROM registro.oficiales WHERE numero = $1)`,
      [username],
    );
    expect(await sesiones(phone.access_token)).toEqual([]);
  });

  test('of before it was kept from where they came are listed all the same', async () => {
    await app.owner.query('UPDATE registro.tokens_refresco SET direccion = NULL, agente = NULL');
    expect(await sesiones(phone.access_token)).toEqual([
      expect.objectContaining({ direccion: null, agente: null }),
      expect.objectContaining({ direccion: null, agente: null }),
    ]);
  });
});
