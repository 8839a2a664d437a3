import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestDatabase, openAsOwner } from '../support/database.js';
import { acta, login, PERSONA, seed } from '../support/seed.js';
import { ADMIN, Installation, isGone } from '../support/server-process.js';

let installation: Installation;

beforeEach(() => {
  installation = new Installation();
});

afterEach(() => installation.remove());

const modeOf = (file: string): number => statSync(file).mode & 0o777;
const onPosix = process.platform === 'win32' ? test.skip : test;

describe('the first start', () => {
  onPosix('without a terminal keeps the generated password in a private file, and ends with its terminal', async () => {
    const file = join(installation.dataDir, 'clave-inicial.txt');
    mkdirSync(installation.dataDir);
    writeFileSync(file, 'de antes');
    chmodSync(file, 0o644);
    const server = await installation.start({ ADMIN_CLAVE: '', CARAS: 'api' });
    const clave = readFileSync(file, 'utf8').trim();
    expect(clave).not.toContain('de antes');
    expect(clave.length).toBeGreaterThanOrEqual(20);
    expect(server.stdout).toContain(file);
    expect(server.output).not.toContain(clave);
    expect(modeOf(file)).toBe(0o600);
    expect(modeOf(join(installation.dataDir, 'secretos.json'))).toBe(0o600);
    expect(await login(server.http, ADMIN.username, clave)).toMatch(/^ey/);
    const postgres = (await installation.postgresPid())!;
    expect(await server.stop('SIGHUP')).toMatchObject({ code: 0, signal: null, stderr: '' });
    expect(await isGone(postgres)).toBe(true);
  });

  test('tells where things are, takes the given password, and the second start keeps the data', async () => {
    const first = await installation.start();
    for (const path of ['/', '/docs', '/api/v1']) expect(first.stdout).toContain(`${first.url}${path}\n`);
    expect(first.stdout).toContain(ADMIN.username);
    expect(first.output).not.toContain(ADMIN.password);
    expect(first.stderr).toBe('');
    expect(existsSync(join(installation.dataDir, 'clave-inicial.txt'))).toBe(false);
    for (const path of ['//', '//docs', '//docs-json', '//health/live', '//health/ready']) {
      expect((await first.http.get(path)).status).toBe(200);
    }
    const { oficial } = await seed(first.http);
    expect((await first.http.post('/cargar_infraccion', acta('se conserva'), { token: oficial })).status).toBe(200);
    const postgres = (await installation.postgresPid())!;
    expect(await first.stop()).toMatchObject({ code: 0, signal: null, stderr: '' });
    expect(await isGone(postgres)).toBe(true);

    const second = await installation.start({ ADMIN_CLAVE: 'otra-clave-que-no-vale', CARAS: 'api' });
    expect(second.stdout).not.toMatch(/administrador|clave/i);
    await login(second.http, ADMIN.username, ADMIN.password);
    const { body } = await second.http.get(`/generar_informe?correo=${PERSONA.correo}`);
    expect(body).toMatchObject({ total: 1, infracciones: [{ comentarios: 'se conserva' }] });
    // The secret was kept as well: tokens outlive the restart.
    expect((await second.http.get('/infracciones', { token: oficial })).status).toBe(200);
  });
});

test('two servers starting at once on an empty external database come up with one administrator', async () => {
  const database = await createTestDatabase({ empty: true });
  const JWT_SECRETO = 'un secreto solo para las pruebas, de sobra largo';
  const env = { DATABASE_URL: database.appUrl, DATABASE_MIGRATION_URL: database.ownerUrl, JWT_SECRETO, CARAS: 'api' };
  try {
    const servers = await Promise.all([installation.start(env), installation.start(env)]);
    const tokens = await Promise.all(servers.map(({ http }) => login(http, ADMIN.username, ADMIN.password)));
    const crossed = await servers[0].http.get('/personas', { token: tokens[1] });
    expect(crossed).toMatchObject({ status: 200, body: { datos: [] } });
    const told = servers.filter(({ stdout }) => stdout.includes('Primer administrador'));
    expect(told).toHaveLength(1);
    const owner = await openAsOwner(database);
    const rows = await owner.query<unknown[]>('SELECT 1 FROM registro.usuarios');
    await owner.destroy();
    expect(rows).toHaveLength(1);
    expect(await installation.postgresPid()).toBeNull();
    await Promise.all(servers.map((server) => server.stop()));
  } finally {
    await installation.remove();
    await database.drop();
  }
});
