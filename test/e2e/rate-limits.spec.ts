import type { ReadyConfig } from '../../src/config/config.js';
import { startApp, type TestApp } from '../support/app.js';
import { CLAVE, Factory, filing } from '../support/factories.js';

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

describe('the limit of log-ins an account', () => {
  useApp({ limiteLogin: { porCuenta: 4, porDireccion: 0 } });

  test('refuses also the right password, says when to come back, and lets other accounts be', async () => {
    const factory = await Factory.for(app);
    const [oficial, otro] = [await factory.oficial(), await factory.oficial()];
    expect(await inTurn(4, () => entrar(oficial.numero, 'clave equivocada'))).toEqual([401, 401, 401, 401]);
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
});

describe('the limit of log-ins an address', () => {
  useApp({ limiteLogin: { porCuenta: 0, porDireccion: 3 } });

  test('counts every attempt, malformed ones too, and leaves filing alone', async () => {
    const factory = await Factory.for(app); // the first attempt
    const vehiculo = await factory.vehiculo();
    const { token } = await factory.oficialToken(); // the second
    expect((await app.http.post('/login/access-token', {})).status).toBe(400);
    const refused = await entrar('999999');
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
