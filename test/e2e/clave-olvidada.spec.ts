import { Trabajador } from '../../src/modules/trabajos/trabajador.service.js';
import { LimpiezaService } from '../../src/modules/trabajos/limpieza/limpieza.service.js';
import { startApp, type TestApp } from '../support/app.js';
import {
  adminToken,
  CLAVE,
  CLAVE_CLIENTE,
  createUsuario,
  Factory,
  filing,
  login,
  type Registro,
} from '../support/factories.js';
import { whileUsuarioIsHeld } from '../support/held-row.js';
import type { Answer } from '../support/http-client.js';
import { openPage, textOf } from '../support/pages.js';
import { APP } from '../support/server.cjs';
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

const NUEVA = 'otra clave bien distinta';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** The link that somebody is sent. */
async function linkFor(correo: string): Promise<string> {
  expect((await app.http.post('/clave/olvidada', { correo })).status).toBe(202);
  for (let tries = 0; tries < 100; tries += 1) {
    const mail = smtp.recibidos.findLast(({ to }) => to === correo);
    const text = mail?.raw.replace(/=\r\n/g, '').replace(/=3D/g, '=');
    const found = /https:\/\/multas\.example\.org(\/login\/nueva\?p=[\w.-]+)/.exec(text ?? '');
    if (found) return `/${found[1]!}`;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no link came');
}

function choose(link: string, clave: string): Promise<{ status: number; body: string }> {
  const body = new URLSearchParams({ nueva: clave, repetida: clave }).toString();
  return app.http.request('POST', link, { body, headers: FORM });
}

test('a link lets a user choose another password, once; all sessions end', async () => {
  const correo = await createUsuario(app, 'admin');
  const token = await login(app, correo);
  const link = await linkFor(correo);
  expect((await app.http.get(link)).status).toBe(200);
  expect((await choose(link, 'corta')).status).toBe(400);
  expect((await choose(link, NUEVA)).status).toBe(200);
  expect((await app.http.get('/yo', { token })).status).toBe(401);
  await login(app, correo, NUEVA);
  await expect(login(app, correo, CLAVE)).rejects.toThrow('401');
  expect((await choose(link, 'otra clave más, la tercera')).status).toBe(404);
  expect((await app.http.get(link)).status).toBe(404);
  const trail = await app.owner.query<{ actor_nombre: string; despues: object }[]>(
    `SELECT actor_nombre, despues FROM registro.auditoria WHERE accion = 'modificar' AND actor_nombre = $1`,
    [correo],
  );
  expect(trail).toEqual([
    { actor_nombre: correo, despues: expect.objectContaining({ clave: 'clave cambiada por su titular' }) },
  ]);
});

test('of two links that are used at once one is good; a page that waits for a connection holds none', async () => {
  const correo = await createUsuario(app, 'admin');
  const first = await linkFor(correo);
  smtp.recibidos.length = 0;
  const second = await linkFor(correo);
  const held = Array.from({ length: 9 }, () => app.dataSource.createQueryRunner());
  await Promise.all(held.map((runner) => runner.connect()));
  const answers = await Promise.all([choose(first, NUEVA), choose(second, NUEVA)]).finally(() =>
    Promise.all(held.map((runner) => runner.release())),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
});

test('the page asks for the e-mail and says the same whether there is such an account', async () => {
  const correo = await createUsuario(app, 'admin');
  expect((await openPage(app.http, '/login/olvidada')).html).toContain('action="/login/olvidada"');
  const answers = [
    await openPage(app.http, '/login/olvidada', { correo }),
    await openPage(app.http, '/login/olvidada', { correo: 'nadie@example.com' }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(textOf(answers[0]!.html, 'main')).toContain('en unos minutos le llega un enlace');
  expect(answers[1]!.html).toBe(answers[0]!.html);
  const wrong = await openPage(app.http, '/login/olvidada', { correo: 'no es un correo' });
  expect([wrong.status, textOf(wrong.html, 'form')]).toEqual([
    400,
    expect.stringContaining('Escriba el correo de su cuenta.'),
  ]);
});

test('an unknown account, one that is inactive and one that asks again and again are answered alike', async () => {
  const correo = await createUsuario(app, 'admin');
  const inactiva = await createUsuario(app, 'admin');
  await app.owner.query('UPDATE registro.usuarios SET activo = false WHERE correo = $1', [inactiva]);
  const asked = ['nadie@example.com', inactiva, correo, correo, correo, correo];
  const answers = await Promise.all(asked.map((each) => app.http.post('/clave/olvidada', { correo: each })));
  expect(new Set(answers.map(({ status, body }) => `${status} ${String(body)}`)).size).toBe(1);
  const rows = await app.owner.query<{ destinatario: string }[]>(
    `SELECT DISTINCT destinatario FROM registro.avisos WHERE destinatario = ANY($1)`,
    [asked],
  );
  expect(rows).toEqual([{ destinatario: correo }]);
});

test('who is asked for many times at once gets three links, as one after another', async () => {
  const correo = await createUsuario(app, 'admin');
  const ask = (): Promise<Answer> => app.http.post('/clave/olvidada', { correo });
  const answers = await whileUsuarioIsHeld(app.owner, correo, 4, () => Array.from({ length: 8 }, ask));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
  const links = await app.owner.query(
    `SELECT FROM registro.claves_olvidadas o JOIN registro.usuarios u ON u.id = o.usuario_id WHERE u.correo = $1`,
    [correo],
  );
  expect(links).toHaveLength(3);
});

test('a link that is too old, or not ours, opens nothing; nobody reads it in the list of notices', async () => {
  const correo = await createUsuario(app, 'admin');
  const link = await linkFor(correo);
  const token = await adminToken(app);
  const { body } = await app.http.get(`/avisos?destinatario=${correo}`, { token });
  const { body: aviso } = await app.http.get(`/avisos/${body.datos[0].id as string}`, { token });
  expect(JSON.stringify(aviso)).not.toContain('?p=');
  expect((await app.http.get(`${link}x`)).status).toBe(404);
  await app.owner.query(`UPDATE registro.claves_olvidadas SET expira_en = now() - interval '1 second'`);
  expect((await choose(link, NUEVA)).status).toBe(404);
});

test('a client gets such a link too, from a page of its own, and chooses by the policy of clients, once', async () => {
  const { correo: nombre } = await (await Factory.for(app)).cliente();
  const correo = nombre as string;
  const token = await login(app, correo, CLAVE_CLIENTE);
  expect((await openPage(app.http, '/clientes')).html).toContain('href="/clientes/olvidada"');
  const asked = [
    await openPage(app.http, '/clientes/olvidada'),
    await openPage(app.http, '/clientes/olvidada', { correo: 'no es un correo' }),
    await openPage(app.http, '/clientes/olvidada', { correo }),
    await openPage(app.http, '/clientes/olvidada', { correo: 'nadie@example.com' }),
  ];
  expect(asked.map(({ status }) => status)).toEqual([200, 400, 200, 200]);
  expect(asked[3]!.html).toBe(asked[2]!.html);
  expect(asked[1]!.html).toContain('action="/clientes/olvidada"');
  const link = await linkFor(correo);
  const weak = await choose(link, 'sin mayusculas ni numeros');
  expect([weak.status, String(weak.body)]).toEqual([400, expect.stringContaining('una mayúscula')]);
  const page = await openPage(app.http, link.slice(1), { nueva: 'corta', repetida: 'corta' });
  expect([page.status, page.html]).toEqual([
    400,
    expect.stringContaining('con mayúscula, minúscula, número y símbolo'),
  ]);
  const done = await openPage(app.http, link.slice(1), { nueva: 'Otra-clave-larga-2', repetida: 'Otra-clave-larga-2' });
  expect([done.status, done.html]).toEqual([200, expect.stringContaining('class="button" href="/clientes"')]);
  expect((await choose(link, 'Otra-clave-larga-3')).status).toBe(404);
  expect((await app.http.get('/yo', { token })).status).toBe(401);
  await login(app, correo, 'Otra-clave-larga-2');
});

test('a client that is not confirmed, or not any more, gets no link; three links are the most', async () => {
  const factory = await Factory.for(app);
  const [inactivo, activo] = [await factory.cliente({ activo: false }), await factory.cliente()];
  const ask = ({ correo }: Registro): Promise<Answer> => app.http.post('/clave/olvidada', { correo });
  await Promise.all([inactivo, activo, activo, activo, activo, activo].map(ask));
  const rows = await app.owner.query<{ cliente_id: string; links: number }[]>(
    `SELECT cliente_id, count(*)::int AS links FROM registro.claves_olvidadas
     WHERE cliente_id = ANY($1) GROUP BY cliente_id`,
    [[inactivo.id, activo.id]],
  );
  expect(rows).toEqual([{ cliente_id: activo.id, links: 3 }]);
});

test('what has expired goes, and nothing else; the numbers say how much', async () => {
  const factory = await Factory.for(app);
  const vehiculo = await factory.vehiculo();
  const { oficial, token } = await factory.oficialToken();
  const key = (clave: string): object => ({ token, headers: { 'idempotency-key': clave } });
  await app.http.post('/cargar_infraccion', filing(vehiculo), key('vieja-0001'));
  await app.http.post('/cargar_infraccion', filing(vehiculo), key('nueva-0001'));
  await login(app, oficial.numero as string);
  await app.owner.query(
    `UPDATE registro.claves_idempotencia SET creado_en = now() - interval '31 days' WHERE clave = 'vieja-0001'`,
  );
  await app.owner.query(
    `UPDATE registro.tokens_refresco SET expira_en = now() - interval '1 day'
     WHERE id = (SELECT id FROM registro.tokens_refresco WHERE oficial_id = $1 ORDER BY id LIMIT 1)`,
    [oficial.id],
  );
  await app.owner.query(`UPDATE registro.avisos SET enviado_en = now() - interval '366 days' WHERE estado = 'enviado'`);
  await app.service(LimpiezaService).run();
  const claves = await app.owner.query('SELECT clave FROM registro.claves_idempotencia');
  expect(claves).toEqual([{ clave: 'nueva-0001' }]);
  const tokens = await app.owner.query('SELECT FROM registro.tokens_refresco WHERE oficial_id = $1', [oficial.id]);
  expect(tokens).toHaveLength(1);
  const [{ con }] = await app.owner.query<[{ con: number }]>(
    `SELECT count(*)::int AS con FROM registro.avisos WHERE estado = 'enviado' AND datos IS NOT NULL`,
  );
  expect(con).toBe(0);
  expect((await app.http.post('/cargar_infraccion', filing(vehiculo), key('vieja-0001'))).status).toBe(200);
  const metrics = String((await app.http.get('//metrics')).body);
  expect(metrics).toContain('registro_limpieza_filas_total{que="claves_idempotencia"} 1');
  expect(metrics).toContain('registro_limpieza_filas_total{que="tokens_refresco"} 1');
});

test('what can not be cleaned keeps nothing else from it, and is tried again', async () => {
  const limpieza = app.service(LimpiezaService);
  await app.owner.query(`UPDATE registro.claves_olvidadas SET expira_en = now() - interval '2 days'`);
  await app.owner.query(`REVOKE DELETE ON registro.tokens_refresco, registro.sesiones_panel FROM ${APP.name}`);
  await expect(limpieza.run()).rejects.toThrow('permission denied');
  await app.owner.query(`GRANT DELETE ON registro.tokens_refresco, registro.sesiones_panel TO ${APP.name}`);
  expect(await app.owner.query('SELECT FROM registro.claves_olvidadas')).toEqual([]);
  await limpieza.run();
});
