import { Trabajador } from '../../src/modules/trabajos/trabajador.service.js';
import { LimpiezaService } from '../../src/modules/trabajos/limpieza/limpieza.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { adminToken, CLAVE_CLIENTE, createUsuario, login, unique } from '../support/factories.js';
import { openPage, textOf } from '../support/pages.js';
import { ServidorSmtp } from '../support/smtp.js';

let smtp: ServidorSmtp;
let app: TestApp;

beforeAll(async () => {
  smtp = await ServidorSmtp.start();
  app = await startApp({ smtpUrl: smtp.url, urlPublica: 'https://multas.example.org' });
  app.service(Trabajador).start();
});

afterAll(async () => {
  await app.service(Trabajador).stop();
  await app.close();
  await smtp.close();
});

const OTRA = 'Otra-clave-bien-2';

interface Pedido {
  nombre: string;
  correo: string;
  clave: string;
}

const pedido = (fields: Partial<Pedido> = {}): Pedido => {
  const n = unique();
  return { nombre: `Seguros ${n}`, correo: `pagos${n}@example.com`, clave: CLAVE_CLIENTE, ...fields };
};

async function register(fields: Partial<Pedido> = {}): Promise<Pedido> {
  const asked = pedido(fields);
  const { status, body } = await app.http.post('/clientes/registro', asked);
  expect([status, body]).toEqual([202, undefined]);
  return asked;
}

/** The link that the registration of this name led to. */
async function linkOf({ correo, nombre }: Pedido): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    for (const { to, raw } of smtp.recibidos) {
      const text = raw.replace(/=\r\n/g, '').replace(/=3D/g, '=');
      const found = /https:\/\/multas\.example\.org(\/clientes\/confirmar\?token=[\w.-]+)/.exec(text);
      if (to === correo && text.includes(nombre) && found) return `/${found[1]!}`;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no link came');
}

const confirm = (link: string): Promise<{ status: number }> =>
  app.http.request('POST', link, { body: '', headers: { 'content-type': 'application/x-www-form-urlencoded' } });

const loginStatus = async ({ correo, clave }: Pedido): Promise<number> =>
  (await app.http.post('/login/access-token', { username: correo, password: clave })).status;

test('who registers logs in once the link is confirmed; looking at it confirms nothing, repeating it changes nothing', async () => {
  const asked = await register();
  expect(await loginStatus(asked)).toBe(401);
  const link = await linkOf(asked);
  const page = await openPage(app.http, link.slice(1));
  expect([page.status, textOf(page.html, 'main')]).toEqual([200, expect.stringContaining(asked.nombre)]);
  expect(page.html).toContain('method="post"');
  expect(await loginStatus(asked)).toBe(401);
  expect((await confirm(link)).status).toBe(200);
  expect(await loginStatus(asked)).toBe(200);
  expect((await confirm(link)).status).toBe(200);
  expect(textOf((await openPage(app.http, link.slice(1))).html, 'h1')).toBe('Su cuenta está confirmada');
  const [{ total }] = await app.owner.query<[{ total: number }]>(
    `SELECT count(*)::int AS total FROM registro.auditoria a JOIN registro.clientes c ON c.id = a.entidad_id WHERE c.correo = $1`,
    [asked.correo],
  );
  expect(total).toBe(2);
});

test('each link confirms the name and the password of its own registration: nobody gets in with a stranger’s', async () => {
  const stranger = await register();
  const owner = await register({ correo: stranger.correo, nombre: 'La verdadera', clave: OTRA });
  expect((await confirm(await linkOf(owner))).status).toBe(200);
  expect([await loginStatus(stranger), await loginStatus(owner)]).toEqual([401, 200]);
  const token = await login(app, owner.correo, OTRA);
  expect((await app.http.get('/yo', { token })).body).toMatchObject({ nombre: 'La verdadera' });
  expect((await confirm(await linkOf(stranger))).status).toBe(200); // says that it is confirmed, and changes nothing
  expect([await loginStatus(stranger), await loginStatus(owner)]).toEqual([401, 200]);
});

test('an e-mail that is an account’s is answered alike, and nothing comes of it', async () => {
  const usuario = await createUsuario(app, 'admin');
  const asked = await register();
  await confirm(await linkOf(asked));
  const before = await app.owner.query('SELECT id, version, clave_hash FROM registro.clientes ORDER BY id');
  await register({ correo: usuario });
  await register({ correo: asked.correo, clave: OTRA });
  expect(await app.owner.query('SELECT id, version, clave_hash FROM registro.clientes ORDER BY id')).toEqual(before);
  const [{ total }] = await app.owner.query<[{ total: number }]>(
    `SELECT count(*)::int AS total FROM registro.avisos WHERE destinatario = ANY($1)`,
    [[usuario, asked.correo]],
  );
  expect(total).toBe(1);
});

test('many at once for one e-mail make one client and few letters', async () => {
  const correo = `muchos${unique()}@example.com`;
  await Promise.all(Array.from({ length: 8 }, () => register({ correo })));
  const [row] = await app.owner.query<[{ clientes: number; avisos: number }]>(
    `SELECT (SELECT count(*)::int FROM registro.clientes WHERE correo = $1) AS clientes,
       (SELECT count(*)::int FROM registro.avisos WHERE destinatario = $1) AS avisos`,
    [correo],
  );
  expect(row.clientes).toBe(1);
  expect(row.avisos).toBeLessThanOrEqual(3);
});

test('an administrator’s word counts in place of the link, either way', async () => {
  const token = await adminToken(app, 'admin');
  const idOf = async ({ correo }: Pedido): Promise<string> =>
    (await app.http.get(`/clientes?buscar=${encodeURIComponent(correo)}`, { token })).body.datos[0].id as string;
  const wanted = await register();
  expect((await app.http.patch(`/clientes/${await idOf(wanted)}`, { activo: true }, { token })).status).toBe(200);
  expect(await loginStatus(wanted)).toBe(200);
  const unwanted = await register();
  const link = await linkOf(unwanted);
  const id = await idOf(unwanted);
  expect((await app.http.patch(`/clientes/${id}`, { activo: false }, { token })).status).toBe(200);
  expect((await confirm(link)).status).toBe(404);
  expect(await loginStatus(unwanted)).toBe(401);
  const moved = await register();
  const old = await linkOf(moved);
  await app.http.patch(`/clientes/${await idOf(moved)}`, { correo: `x${moved.correo}` }, { token });
  expect((await confirm(old)).status).toBe(404);
});

test('a link that is too old, that somebody made up or that another site sends opens nothing', async () => {
  const asked = await register();
  const link = await linkOf(asked);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' };
  expect((await app.http.request('POST', link, { body: '', headers })).status).toBe(403);
  expect((await confirm(`${link.slice(0, -1)}x`)).status).toBe(404);
  expect((await app.http.get('//clientes/confirmar?token=inventado')).status).toBe(404);
  await app.owner.query(`UPDATE registro.confirmaciones_cliente SET expira_en = now() - interval '2 days'`);
  expect((await confirm(link)).status).toBe(404);
  await app.service(LimpiezaService).run();
  expect(await app.owner.query('SELECT 1 FROM registro.confirmaciones_cliente')).toEqual([]);
});

test('nobody reads the link in the list of notices', async () => {
  const token = await adminToken(app, 'admin');
  await register();
  const { body } = await app.http.get('/avisos?tipo=cuenta_por_confirmar', { token });
  const { id } = (body as { datos: { id: string }[] }).datos[0]!;
  const aviso = (await app.http.get(`/avisos/${id}`, { token })).body as { texto: string; html: string };
  expect(aviso.texto).toContain('Confirmar la cuenta');
  expect(`${aviso.texto}${aviso.html}`).not.toContain('token=');
});
