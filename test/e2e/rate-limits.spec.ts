import type { ReadyConfig } from '../../src/config/config.js';
import { startApp, type TestApp } from '../support/app.js';
import { CLAVE, Factory, filing } from '../support/factories.js';
import type { Answer } from '../support/http-client.js';
import { openPage } from '../support/pages.js';

const MALA = 'clave equivocada';

let app: TestApp;

/** One after another, never two at once: passport keeps its strategies for the whole process. */
const useApp = (config: Partial<ReadyConfig>): void => {
  beforeEach(async () => {
    app = await startApp(config);
  });
  afterEach(() => app.close());
};

const desde = (forwarded: string | undefined) => (forwarded ? { headers: { 'x-forwarded-for': forwarded } } : {});
const entrar = (username: string, password = CLAVE, forwarded?: string) =>
  app.http.post('/login/access-token', { username, password }, desde(forwarded));
const informe = (forwarded?: string) => app.http.get('/generar_informe?correo=nadie@example.com', desde(forwarded));

async function inTurn(count: number, request: (index: number) => Promise<{ status: number }>): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 0; index < count; index += 1) statuses.push((await request(index)).status);
  return statuses;
}

describe('the limit of log-ins an account and address', () => {
  useApp({ limiteLogin: { porCuenta: 4, porDireccion: 0 } });

  test('refuses also the right password, says when to come back, and lets other accounts be', async () => {
    const factory = await Factory.for(app);
    const [oficial, otro] = [await factory.oficial(), await factory.oficial()];
    expect(await inTurn(4, () => entrar(oficial.numero, MALA))).toEqual([401, 401, 401, 401]);
    const { status, headers, body } = await entrar(oficial.numero);
    expect(status).toBe(429);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({ status: 429, codigo: 'limite' });
    const wait = Number(headers.get('retry-after'));
    expect(wait).toBeGreaterThanOrEqual(1);
    expect(wait).toBeLessThanOrEqual(60);
    expect((await entrar(otro.numero)).status).toBe(200);
  });

  test('counts accounts that do not exist alike, and all spellings of one together', async () => {
    const spellings = ['ab-12', 'AB-12', ' Ab-12 ', 'ＡＢ－１２', 'aB-１2'];
    expect(await inTurn(5, (index) => entrar(spellings[index]!))).toEqual([401, 401, 401, 401, 429]);
    const correos = ['a@example.com', 'A@EXAMPLE.COM', ' a@Example.com', 'a@example.COM ', 'a@example.com'];
    expect(await inTurn(5, (index) => entrar(correos[index]!))).toEqual([401, 401, 401, 401, 429]);
  });

  test('counts a wrong present password of whoever is logged in as a log-in that failed', async () => {
    const factory = await Factory.for(app);
    const { oficial, token } = await factory.oficialToken();
    const change = (actual: string) => app.http.post('/yo/clave', { actual, nueva: 'una clave propia' }, { token });
    expect((await entrar(oficial.numero, MALA)).status).toBe(401);
    expect(await inTurn(4, () => change(MALA))).toEqual([400, 400, 400, 429]);
    expect((await change(CLAVE)).status).toBe(429);
    expect((await entrar(oficial.numero)).status).toBe(429);
  });

  test('does not count a new password that is refused', async () => {
    const factory = await Factory.for(app);
    const { oficial, token } = await factory.oficialToken();
    const change = () => app.http.post('/yo/clave', { actual: CLAVE, nueva: CLAVE }, { token });
    expect(await inTurn(5, change)).toEqual([400, 400, 400, 400, 400]);
    expect((await entrar(oficial.numero)).status).toBe(200);
  });

  test('counts the number and the name of an account together', async () => {
    const factory = await Factory.for(app);
    const { numero } = await factory.oficial({ nombre: 'Berta Única', numero: 'BU-1' });
    const names = [numero, 'Berta Única', ' bu-1', 'Berta Única', 'Berta Única', 'ＢＵ-1'] as string[];
    expect(await inTurn(6, (index) => entrar(names[index]!, MALA))).toEqual([401, 401, 401, 401, 429, 429]);
  });

  test('lets in whoever knows the password, as often as he likes', async () => {
    const { numero } = await (await Factory.for(app)).oficial();
    expect(await inTurn(9, () => entrar(numero))).toEqual(Array(9).fill(200));
  });

  test('does not hold for a device that shows a refresh token of the account, which has a count of its own', async () => {
    const factory = await Factory.for(app);
    const [oficial, otro] = [await factory.oficial(), await factory.oficial()];
    const [own, foreign] = [await entrar(oficial.numero), await entrar(otro.numero)];
    const withToken = (refresh_token: unknown, password = CLAVE) =>
      app.http.post('/login/access-token', { username: oficial.numero, password, refresh_token });
    await inTurn(5, () => entrar(oficial.numero, MALA));
    for (const worthless of [foreign.body.refresh_token, own.body.access_token, 'x', '', 7, null, { a: 1 }]) {
      expect([worthless, (await withToken(worthless)).status]).toEqual([worthless, 429]);
    }
    expect((await withToken(own.body.refresh_token)).status).toBe(200);
    expect(await inTurn(5, () => withToken(own.body.refresh_token, MALA))).toEqual([401, 401, 401, 401, 429]);
  });

  test('the token shows it also when spent or after a change of password, and not after the log-out', async () => {
    const factory = await Factory.for(app);
    const oficial = await factory.oficial();
    const [spent, ended] = [await entrar(oficial.numero), await entrar(oficial.numero)];
    await app.http.post('/login/refresh', { refresh_token: spent.body.refresh_token });
    await app.http.post('/logout', { refresh_token: ended.body.refresh_token });
    const clave = 'la que vino después';
    await app.http.patch(`/oficiales/${oficial.id}`, { clave }, { token: factory.token });
    await inTurn(5, () => entrar(oficial.numero, MALA));
    const status = async ({ body: { refresh_token } }: Answer): Promise<number> => {
      const json = { username: oficial.numero, password: clave, refresh_token };
      return (await app.http.post('/login/access-token', json)).status;
    };
    expect(await status(ended)).toBe(429);
    expect(await status(spent)).toBe(200);
  });

  test('nor does it hold for a browser that logged in on the page before', async () => {
    const factory = await Factory.for(app);
    const [oficial, otro] = [await factory.oficial(), await factory.oficial()];
    const page = (username: string, password = CLAVE, cookie?: string) =>
      openPage(app.http, '/login', { username, password }, cookie ? { cookie } : undefined);
    const marked = async (numero: string): Promise<string> => (await page(numero)).headers.get('set-cookie')!;
    const cookie = await marked(oficial.numero as string);
    expect(cookie).toMatch(/^registro_dispositivo=[\w.-]+; Path=\/login; Max-Age=\d+; HttpOnly; SameSite=Strict$/);
    expect((await page(oficial.numero as string, MALA)).headers.get('set-cookie')).toBeNull();
    await inTurn(5, () => page(oficial.numero as string, MALA));
    expect((await page(oficial.numero as string)).status).toBe(429);
    const foreign = await marked(otro.numero as string);
    expect((await page(oficial.numero as string, CLAVE, foreign.split(';')[0])).status).toBe(429);
    expect((await page(oficial.numero as string, CLAVE, cookie.split(';')[0])).status).toBe(200);
  });
});

describe('many addresses against one account', () => {
  useApp({ limiteLogin: { porCuenta: 1, porDireccion: 0 }, proxyConfiable: ['127.0.0.1'] });

  test('shut nobody out: whoever is slowed down is let in all the same', async () => {
    const { numero } = await (await Factory.for(app)).oficial();
    const attack = (index: number) => entrar(numero, MALA, `198.51.100.${index}`);
    expect(await inTurn(10, attack)).toEqual(Array(10).fill(401));
    // The eleventh is slowed down, by the half second that login-limits.service.spec.ts measures without waiting.
    expect((await entrar(numero, CLAVE, '203.0.113.1')).status).toBe(200);
  });

  test('and one address shuts nobody out elsewhere', async () => {
    const { numero } = await (await Factory.for(app)).oficial();
    expect(await inTurn(3, () => entrar(numero, MALA, '198.51.100.1'))).toEqual([401, 429, 429]);
    expect((await entrar(numero, CLAVE, '203.0.113.1')).status).toBe(200);
  });
});

describe('the limit of log-ins an address', () => {
  useApp({ limiteLogin: { porCuenta: 0, porDireccion: 3 } });

  test('counts what failed over all accounts, nothing else, and leaves filing alone', async () => {
    const factory = await Factory.for(app);
    const vehiculo = await factory.vehiculo();
    const { oficial, token } = await factory.oficialToken();
    for (let count = 0; count < 4; count += 1)
      expect((await app.http.post('/login/access-token', {})).status).toBe(400);
    expect(await inTurn(3, (index) => entrar(`99999${index}`))).toEqual([401, 401, 401]);
    const refused = await entrar(oficial.numero);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    const file = () => app.http.post('/cargar_infraccion', filing(vehiculo), { token });
    expect(await inTurn(6, file)).toEqual([200, 200, 200, 200, 200, 200]);
  });

  test('ignores forwarded addresses: nobody in front is trusted', async () => {
    expect(await inTurn(4, (index) => entrar('999999', CLAVE, `203.0.113.${index}`))).toEqual([401, 401, 401, 429]);
  });
});

describe('the limit of reports an address', () => {
  useApp({ limiteInforme: 3 });

  test('counts GET and POST together', async () => {
    expect(await inTurn(2, () => informe())).toEqual([404, 404]);
    expect((await app.http.post('/generar_informe', { correo: 'nadie@example.com' })).status).toBe(404);
    const { status, headers } = await informe();
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect((await app.http.post('/generar_informe', { correo: 'nadie@example.com' })).status).toBe(429);
  });

  test('ignores forwarded addresses: nobody in front is trusted', async () => {
    expect(await inTurn(4, (index) => informe(`203.0.113.${index}`))).toEqual([404, 404, 404, 429]);
  });
});

describe('behind a trusted proxy', () => {
  useApp({
    limiteInforme: 2,
    limiteLogin: { porCuenta: 0, porDireccion: 2 },
    proxyConfiable: ['127.0.0.1', '10.0.0.0/8'],
  });

  test('each forwarded address has its own count', async () => {
    expect(await inTurn(3, () => informe('203.0.113.1'))).toEqual([404, 404, 429]);
    expect(await inTurn(3, () => informe('203.0.113.2'))).toEqual([404, 404, 429]);
    expect(await inTurn(3, () => entrar('999999', CLAVE, '203.0.113.1'))).toEqual([401, 401, 429]);
    expect(await inTurn(3, () => entrar('999999', CLAVE, '203.0.113.2'))).toEqual([401, 401, 429]);
  });

  test('what a client wrote to the left of its own address does not help it', async () => {
    const spoofed = (index: number) => informe(`198.51.100.${index}, 203.0.113.1`);
    expect(await inTurn(3, spoofed)).toEqual([404, 404, 429]);
    const throughTwo = (index: number) => informe(`198.51.100.${index}, 203.0.113.1, 10.1.2.3`);
    expect(await inTurn(1, throughTwo)).toEqual([429]);
  });

  test('an IPv6 client has one count for its whole network', async () => {
    expect(await inTurn(3, (index) => informe(`2001:db8:0:7::${index + 1}`))).toEqual([404, 404, 429]);
    expect((await informe('2001:db8:0:8::1')).status).toBe(404);
  });

  test('the trail and the act keep the forwarded address', async () => {
    const factory = await Factory.for(app);
    const headers = { 'x-forwarded-for': '203.0.113.77' };
    const { body } = await app.http.post(
      '/personas',
      { nombre: 'Ana', correo: 'ana@example.com' },
      { token: factory.token, headers },
    );
    const [trail] = await app.owner.query<{ direccion: string }[]>(
      'SELECT direccion FROM registro.auditoria WHERE entidad_id = $1',
      [body.id],
    );
    expect(trail?.direccion).toBe('203.0.113.77');
  });

  test('a forwarded address that is none does not break filing', async () => {
    const factory = await Factory.for(app);
    const vehiculo = await factory.vehiculo();
    const { token } = await factory.oficialToken();
    for (const forwarded of ['x'.repeat(500), 'unknown', '203.0.113.1:4711', '_hidden', ',', 'ñ']) {
      const headers = { 'x-forwarded-for': forwarded };
      const acta = filing(vehiculo);
      const { status } = await app.http.post('/cargar_infraccion', acta, { token, headers });
      expect({ forwarded, status }).toEqual({ forwarded, status: 200 });
    }
    const rows = await app.owner.query<{ direccion: string }[]>(
      'SELECT DISTINCT direccion FROM registro.infracciones WHERE direccion !~ $1',
      ['^[0-9.]+$'],
    );
    expect(rows).toEqual([]);
  });
});
