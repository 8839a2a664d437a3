import { randomBytes } from 'node:crypto';
import { becomesTrue } from '../../src/postgres/wait.js';
import type { DataSource } from 'typeorm';
import { openAsOwner } from '../support/database.js';
import { ExternalInstallation } from '../support/external-installation.js';
import type { HttpClient } from '../support/http-client.js';
import { eventually, firmaValida, Receptor } from '../support/receptor.js';
import { login } from '../support/seed.js';
import { ADMIN, type ServerProcess } from '../support/server-process.js';

// The built program over one database, under one key after another.

const [VIEJA, NUEVA, OTRA] = ['vieja', 'nueva', 'otra'].map((id) => `${id}:${randomBytes(32).toString('base64')}`);
const USUARIO = 'addi-usuario-que-no-se-ve';
const CLAVE = 'clave «secreta» de addi ñ+/=?&';

let installation: ExternalInstallation;
let owner: DataSource;
let receptor: Receptor;
let said = '';

beforeAll(async () => {
  receptor = await Receptor.start();
  const env = { LOG_LEVEL: 'trace', CARAS: 'api,trabajo', WEBHOOKS_HTTP: 'si', WEBHOOKS_REDES: '127.0.0.1/32' };
  installation = await ExternalInstallation.create(env);
  owner = await openAsOwner(installation.database);
});

afterAll(async () => {
  await owner.destroy();
  await installation.remove();
  await receptor.close();
});

/** Runs the server under these keys, and keeps what it says. */
async function under(claves: string, work: (http: HttpClient, token: string) => Promise<void>): Promise<ServerProcess> {
  const server = await installation.start({ CREDENCIALES_CLAVE: claves });
  await work(server.http, await login(server.http, ADMIN.username, ADMIN.password));
  await server.stop();
  said += server.output;
  return server;
}

async function aliado(http: HttpClient, token: string): Promise<string> {
  const { body } = await http.post('/aliados', { nombre: 'Addi', origenes: ['https://addi.example.org'] }, { token });
  return body.id as string;
}

const add = (http: HttpClient, id: string, token: string, json: object = { user: USUARIO, password: CLAVE }) =>
  http.post(`//allies/${id}/credentials`, json, { token });
const look = (http: HttpClient, id: string, token: string) => http.get(`//allies/${id}/credentials`, { token });
const SERVER_ERROR = { status: 500, body: { message: 'Server error' } };

/** Every row of every table, as text. */
async function dump(): Promise<string> {
  const tables = await owner.query<{ name: string }[]>(
    `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['registro.credenciales_aliado', 'registro.auditoria']),
  );
  const rows = await Promise.all(
    tables.map(({ name }) => owner.query<{ t: string }[]>(`SELECT t::text AS t FROM ${name} t`)),
  );
  return rows
    .flat()
    .map(({ t }) => t)
    .join('\n');
}

const kept = (): Promise<object[]> => owner.query('SELECT * FROM registro.credenciales_aliado ORDER BY aliado_id');

/** As a text may stand anywhere. */
function spellings(text: string): string[] {
  const bytes = Buffer.from(text);
  return [
    text,
    JSON.stringify(text).slice(1, -1),
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
    encodeURIComponent(text),
  ];
}

test('no table and no line of the log holds a user or a password, whatever was asked', async () => {
  let token = '';
  await under(VIEJA!, async (http, admin) => {
    const id = await aliado(http, admin);
    token = (await http.post(`/aliados/${id}/token`, {}, { token: admin })).body.token as string;
    expect((await add(http, id, token)).status).toBe(200);
    expect((await add(http, id, admin)).status).toBe(200);
    const refused = [
      await add(http, id, admin, { user: USUARIO, username: USUARIO, password: CLAVE }),
      await add(http, id, admin, { user: `${USUARIO}:`, password: CLAVE }),
      await add(http, 'no-es-un-id', admin),
      await http.post(`//allies/${id}/credentials`, { user: USUARIO, password: CLAVE }),
      await http.post(`/aliados/${id}/credenciales`, { usuario: USUARIO, clave: [CLAVE] }, { token: admin }),
      await http.post('/aliados/nada/credenciales', { usuario: USUARIO, clave: CLAVE }, { token: admin }),
    ];
    for (const { status, body } of refused) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(JSON.stringify(body)).not.toContain('addi');
    }
    await owner.query('ALTER TABLE registro.credenciales_aliado ADD CONSTRAINT ck_no CHECK (false) NOT VALID');
    expect(await add(http, id, admin)).toMatchObject(SERVER_ERROR); // the database refuses the row
    await owner.query('ALTER TABLE registro.credenciales_aliado DROP CONSTRAINT ck_no');
    expect(await look(http, id, token)).toMatchObject({ status: 200 });
  });
  const everything = (await dump()) + said;
  expect(everything).toContain('fijar_credenciales');
  expect(said).toContain('/allies/:allyId/credentials');
  for (const secret of [USUARIO, CLAVE, token, VIEJA!.split(':')[1]!]) {
    for (const spelling of spellings(secret)) expect(everything).not.toContain(spelling);
  }
});

test('under another key, or none, it is a server error that names the key, and nothing is overwritten', async () => {
  const [{ aliado_id: id }] = (await kept()) as [{ aliado_id: string }];
  const before = await kept();
  for (const claves of [OTRA!, '']) {
    const server = await under(claves, async (http, token) => {
      const path = `/aliados/${id}/credenciales`;
      expect(await look(http, id, token)).toMatchObject(SERVER_ERROR);
      expect(await add(http, id, token)).toMatchObject(SERVER_ERROR);
      expect((await http.get(path, { token })).status).toBe(500);
      expect((await http.post(path, { usuario: 'otro', clave: 'otra' }, { token })).body.codigo).toBe('error_interno');
    });
    const lines = server.output.split('\n').filter((line) => line.includes('"fallo"'));
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).toMatch(/clave vieja/);
    expect(server.output.includes('falta la variable CREDENCIALES_CLAVE')).toBe(claves === '');
  }
  expect(await kept()).toEqual(before);
});

test('the way out of a lost key is to delete them', async () => {
  await under(OTRA!, async (http, token) => {
    const id = await aliado(http, token);
    await owner.query('UPDATE registro.credenciales_aliado SET aliado_id = $1', [id]); // as if they were its own
    expect(await look(http, id, token)).toMatchObject(SERVER_ERROR);
    expect((await http.delete(`/aliados/${id}/credenciales`, { token })).status).toBe(204);
    expect((await add(http, id, token)).status).toBe(200);
    expect((await look(http, id, token)).status).toBe(200);
  });
  await owner.query('DELETE FROM registro.credenciales_aliado');
});

describe('another key', () => {
  const COUNT = 60;
  let ids: string[] = [];
  /** The subscription of the first, and what it is signed with. */
  let suscripcion: { id: string; secreto: string };

  beforeAll(async () => {
    await under(VIEJA!, async (http, token) => {
      ids = await Promise.all(Array.from({ length: COUNT }, () => aliado(http, token)));
      for (const id of ids) expect((await add(http, id, token, { user: `u-${id}`, password: CLAVE })).status).toBe(200);
      const json = { url: receptor.url, eventos: ['vehiculo.creado'] };
      suscripcion = (await http.post(`/aliados/${ids[0]}/suscripciones`, json, { token })).body;
    });
  });

  const byKey = async (): Promise<Record<string, number>> => {
    const rows = await owner.query<{ clave_id: string; total: number }[]>(
      'SELECT clave_id, count(*)::int AS total FROM registro.credenciales_aliado GROUP BY 1',
    );
    return Object.fromEntries(rows.map(({ clave_id, total }) => [clave_id, total]));
  };
  const rotar = (claves: string) => installation.launchCli(['aliados', 'rotar'], { CREDENCIALES_CLAVE: claves });

  test('encrypts all of it anew, beside a server, cut off and begun again', async () => {
    const claves = `${NUEVA},${VIEJA}`;
    await under(claves, async (http, token) => {
      const cut = rotar(claves);
      expect(await becomesTrue(async () => ((await byKey())['nueva'] ?? 0) > 0, 60_000, 1)).toBe(true);
      await cut.kill9();
      const [rotated, read] = await Promise.all([
        rotar(claves).ended,
        Promise.all(ids.map((id) => look(http, id, token))),
      ]);
      expect(read.every(({ status }) => status === 200)).toBe(true);
      expect(rotated).toMatchObject({ code: 0, stdout: expect.stringContaining('Clave vigente: nueva') });
      said += rotated.stdout + rotated.stderr;
      expect(await byKey()).toEqual({ nueva: COUNT });
    });
    await under(NUEVA!, async (http, token) => {
      for (const id of ids) expect((await look(http, id, token)).status).toBe(200);
      // What subscribers are sent is signed as before.
      await http.post(`/aliados/${ids[0]}/suscripciones/${suscripcion.id}/probar`, {}, { token });
      const pedido = await eventually(() => receptor.pedidos[0]);
      expect(firmaValida(pedido, suscripcion.secreto)).toBe(true);
    });
  });

  test('tells of what it can’t open, leaves that as it is, and does the rest', async () => {
    await owner.query(
      `UPDATE registro.credenciales_aliado SET cifrado = set_byte(cifrado, 20, get_byte(cifrado, 20) # 1) WHERE aliado_id = $1`,
      [ids[7]],
    );
    const { code, stdout, stderr } = await rotar(`${OTRA},${NUEVA}`).ended;
    expect(code).toBe(1);
    expect(stderr).toContain('Error: 1 no se pudieron abrir: siguen como estaban.');
    expect(stdout).toContain(ids[7]!);
    expect(await byKey()).toEqual({ otra: COUNT - 1, nueva: 1 });
  });

  test('without any key there is nothing to rotate to', async () => {
    const { code, stderr } = await rotar('').ended;
    expect([code, stderr]).toEqual([1, expect.stringContaining('Falta CREDENCIALES_CLAVE')]);
  });

  test('what was said meanwhile holds no secret either', async () => {
    const everything = (await dump()) + said;
    for (const secret of [CLAVE, suscripcion.secreto, ...[VIEJA, NUEVA, OTRA].map((key) => key!.split(':')[1]!)]) {
      for (const spelling of spellings(secret)) expect(everything).not.toContain(spelling);
    }
  });
});
