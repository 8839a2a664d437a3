import { CLAVE, PanelServer } from '../support/panel-server.js';
import { ageSession, isOpen, sessionRow, sidOf } from '../support/panel-session-rows.js';

let panel: PanelServer;

beforeAll(async () => {
  panel = await PanelServer.start();
});

afterAll(() => panel.remove());

const age = (cookie: string, minutes: number) => ageSession(panel, cookie, minutes);

/** In how many minutes a session ends, if nobody uses it. */
async function minutesLeft(cookie: string): Promise<number> {
  return Math.round(((await sessionRow(panel, cookie)).expire.getTime() - Date.now()) / 60_000);
}

test('a session lasts from its last use, and no longer than a shift', async () => {
  const client = await panel.loggedIn('admin');
  await age(client.cookie, 4);
  expect(await isOpen(client)).toBe(true);
  expect(await minutesLeft(client.cookie)).toBe(476); // kept to five minutes: a page asks several times a second
  await age(client.cookie, 2);
  expect(await isOpen(client)).toBe(true);
  expect(await minutesLeft(client.cookie)).toBe(480);

  await age(client.cookie, 479);
  expect(await isOpen(client)).toBe(true);
  expect(await minutesLeft(client.cookie)).toBe(720 - 4 - 2 - 479);
  await age(client.cookie, 234);
  expect(await isOpen(client)).toBe(true);
  await age(client.cookie, 1);
  expect(await isOpen(client)).toBe(false);

  const unused = await panel.loggedIn('admin');
  await age(unused.cookie, 481);
  expect(await isOpen(unused)).toBe(false);
});

test('to ask how much is left prolongs nothing; to go on does', async () => {
  const client = await panel.loggedIn('admin');
  await age(client.cookie, 478);
  const left = async () => (await client.get('/admin/sesion')).json as { segundos: number; renovable: boolean };
  const first = await left();
  expect(first.renovable).toBe(true);
  expect(first.segundos).toBeGreaterThan(0);
  expect(first.segundos).toBeLessThanOrEqual(120);
  expect((await left()).segundos).toBeLessThanOrEqual(first.segundos);
  const going = await client.post('/admin/sesion');
  expect(going.json).toMatchObject({ renovable: false }); // what is left of the shift
  expect(await minutesLeft(client.cookie)).toBe(720 - 478);
  const { cookie } = client;
  client.cookie = cookie.replace(/XSRF-TOKEN=[^;]*/, 'XSRF-TOKEN=otro');
  const forged = await client.post('/admin/sesion');
  expect([forged.status, forged.json.notice.type]).toEqual([403, 'error']);
});

test('what is asked about a session is answered as data, also where there is none', async () => {
  const client = await panel.loggedIn('admin');
  expect((await client.get('/admin/sesion')).json).toMatchObject({ correo: client.usuario.correo });
  const { status, json } = await panel.visitor().post('/admin/sesion');
  expect([status, json]).toEqual([401, { notice: { type: 'error', message: 'Su sesión terminó: vuelva a entrar.' } }]);
});

test('over the page too too many attempts are told when to come back', async () => {
  const limited = await PanelServer.start({ LIMITE_LOGIN: '3,100' });
  try {
    const visitor = limited.visitor();
    const { csrf } = (await visitor.get('/admin/sesion')).json as { csrf: string };
    const attempt = () =>
      visitor.post('/admin/login', new URLSearchParams({ csrf, correo: 'nadie@example.com', clave: 'no es esta' }), {
        accept: 'application/json',
      });
    let last = await attempt();
    for (let n = 0; n < 8 && last.status !== 429; n += 1) last = await attempt();
    expect(last.status).toBe(429);
    expect(last.json.detail).toMatch(/^Hubo demasiados intentos\./);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  } finally {
    await limited.remove();
  }
});

test('a session that was ended meanwhile is not revived by a request under way', async () => {
  const client = await panel.loggedIn('admin');
  await age(client.cookie, 10);
  const requests = Array.from({ length: 8 }, () => client.get('/admin/api/dashboard'));
  const { cookie } = client;
  await panel.owner.query('DELETE FROM registro.sesiones_panel WHERE sid = $1', [sidOf(cookie)]);
  await Promise.all(requests);
  expect(await sessionRow(panel, cookie)).toBeUndefined();
});

test('whose session ended logs in over the page, and goes on', async () => {
  const { correo } = await panel.createUsuario('admin');
  const visitor = panel.visitor();
  const asked = await visitor.get('/admin/sesion');
  expect([asked.status, Object.keys(asked.json as object)]).toEqual([401, ['csrf']]);
  const logIn = (clave: string) =>
    visitor.post('/admin/login', new URLSearchParams({ csrf: asked.json.csrf as string, correo, clave }), {
      accept: 'application/json',
    });
  const refused = await logIn('una clave equivocada');
  const detail = 'El usuario o la clave no son correctos.';
  expect([refused.status, refused.json]).toEqual([401, { codigo: 'credenciales_invalidas', detail }]);
  const { status, headers } = await logIn(CLAVE);
  expect([status, headers.get('location')]).toEqual([204, null]);
  expect(await isOpen(visitor)).toBe(true);
  expect((await visitor.create('personas', { nombre: 'Ana', correo: 'ana.sigue@example.com' })).json.notice.type).toBe(
    'success',
  );
});
