import { becomesTrue } from '../../src/postgres/wait.js';
import { SECRETO } from '../support/external-installation.js';
import { openPage } from '../support/pages.js';
import { CLAVE, PanelServer } from '../support/panel-server.js';
import { login, OFICIAL, seed, type Tokens } from '../support/seed.js';
import { ADMIN } from '../support/server-process.js';

const LIMITE = 6;

let panel: PanelServer;
let tokens: Tokens;
/** The seeded officer and the first superadmin. */
let oficial: { tipo: string; id: string };
let usuario: { tipo: string; id: string };

beforeAll(async () => {
  panel = await PanelServer.start({ LOG_LEVEL: 'warn', LIMITE_LOGIN: `${LIMITE},0`, REFRESH_GRACIA_SEGUNDOS: '0' });
  tokens = await seed(panel.process.http);
  oficial = { tipo: 'oficial', id: (await panel.admin.listed('oficiales', 'id'))[0] as string };
  usuario = { tipo: 'usuario', id: (await panel.admin.listed('usuarios', 'id'))[0] as string };
});

afterAll(() => panel.remove());

const readEvents = (text: string): any[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
    .filter(({ msg }) => msg === 'seguridad');

/** The events of one request, once there are so many. */
async function eventsOf(requestId: string | null, many: number): Promise<any[]> {
  const found = (): any[] => readEvents(panel.process.stdout).filter(({ request_id }) => request_id === requestId);
  expect([await becomesTrue(async () => found().length >= many, 60_000, 10), found()]).toEqual([true, found()]);
  return found().map(({ level, hora, request_id, direccion, msg, ...event }) => {
    expect([hora, direccion]).toEqual([expect.stringMatching(/^2.*Z$/), '127.0.0.1']);
    return event;
  });
}

const idOf = ({ headers }: { headers: Headers }): string | null => headers.get('x-request-id');

test('a log-in over the API, and the token it gives', async () => {
  const answer = await panel.process.http.post('/login/access-token', { username: '1001', password: OFICIAL.clave });
  expect(await eventsOf(idOf(answer), 2)).toEqual([
    { evento: 'ingreso_correcto', cuenta: oficial, medio: 'api' },
    { evento: 'token_emitido', cuenta: oficial, medio: 'api', actor: oficial },
  ]);
});

test('a log-in on the page and in the panel', async () => {
  const page = await openPage(panel.process.http, '/login', { username: OFICIAL.numero, password: OFICIAL.clave });
  expect(await eventsOf(idOf(page), 2)).toEqual([
    { evento: 'ingreso_correcto', cuenta: oficial, medio: 'pagina' },
    { evento: 'token_emitido', cuenta: oficial, medio: 'pagina', actor: oficial },
  ]);
  const answer = await panel.visitor().login(ADMIN.username, ADMIN.password);
  expect(await eventsOf(idOf(answer), 1)).toEqual([{ evento: 'ingreso_correcto', cuenta: usuario, medio: 'panel' }]);
});

test('a wrong password, of an account and of a name that is none, which is told by a hash', async () => {
  const { http } = panel.process;
  const wrong = await http.post('/login/access-token', { username: OFICIAL.numero, password: 'otra clave más' });
  expect(await eventsOf(idOf(wrong), 1)).toEqual([{ evento: 'ingreso_fallido', cuenta: oficial, medio: 'api' }]);
  const typed = 'mi clave secreta, escrita donde no era';
  const answers = [
    await http.post('/login/access-token', { username: typed, password: 'x' }),
    await panel.visitor().login(` ${typed.toUpperCase()} `, 'x'),
    await openPage(http, '/login', { username: 'otra cosa', password: 'x' }),
  ];
  const events = [];
  for (const answer of answers) events.push(...(await eventsOf(idOf(answer), 1)));
  const desconocida = { tipo: 'desconocida', huella: expect.stringMatching(/^[\w-]{16}$/) };
  expect(events).toEqual(
    ['api', 'panel', 'pagina'].map((medio) => ({ evento: 'ingreso_fallido', cuenta: desconocida, medio })),
  );
  const [one, same, other] = events.map(({ cuenta }) => cuenta.huella);
  expect([one === same, one === other]).toEqual([true, false]);
});

test('a right password that lets nobody in; the caller is told nothing more', async () => {
  const { http } = panel.process;
  const { id } = await panel.admin.created('oficiales', { numero: '1002', nombre: 'Inés Retirada', clave: CLAVE });
  await http.request('PATCH', `/oficiales/${id}`, { token: tokens.admin, json: { activo: false } });
  const inactive = await http.post('/login/access-token', { username: '1002', password: CLAVE });
  const wrong = await http.post('/login/access-token', { username: '1002', password: 'otra clave más' });
  expect({ ...inactive.body, request_id: '' }).toEqual({ ...wrong.body, request_id: '' });
  const cuenta = { tipo: 'oficial', id };
  expect(await eventsOf(idOf(inactive), 1)).toEqual([
    { evento: 'ingreso_rechazado', cuenta, medio: 'api', motivo: 'inactiva' },
  ]);
  const noUser = await panel.visitor().login(OFICIAL.numero, OFICIAL.clave);
  expect(noUser.status).toBe(401);
  expect(await eventsOf(idOf(noUser), 1)).toEqual([
    { evento: 'ingreso_rechazado', cuenta: oficial, medio: 'panel', motivo: 'sin_acceso' },
  ]);
});

test('too many tries', async () => {
  const last = async (): Promise<{ status: number; headers: Headers }> =>
    panel.process.http.post('/login/access-token', { username: 'nadie@example.com', password: 'x' });
  for (let n = 0; n < LIMITE; n += 1) await last();
  const answer = await last();
  expect(answer.status).toBe(429);
  expect(await eventsOf(idOf(answer), 1)).toMatchObject([{ evento: 'ingreso_limitado', medio: 'api' }]);
});

test('a renewed token, and a spent one that comes back', async () => {
  const { http } = panel.process;
  const username = 'REFRESCO-1';
  await panel.admin.created('oficiales', { numero: username, nombre: 'Rosa Fresca', clave: CLAVE });
  const { body } = await http.post('/login/access-token', { username, password: CLAVE });
  const renewed = await http.post('/login/refresh', { refresh_token: body.refresh_token });
  const cuenta = { tipo: 'oficial', id: expect.any(String) };
  expect(await eventsOf(idOf(renewed), 1)).toEqual([
    { evento: 'token_emitido', cuenta, medio: 'renovacion', actor: cuenta },
  ]);
  const reused = await http.post('/login/refresh', { refresh_token: body.refresh_token });
  expect(reused.status).toBe(401);
  expect(await eventsOf(idOf(reused), 1)).toEqual([{ evento: 'refresco_reutilizado', cuenta }]);
});

test('a new role, a password set by another and one’s own change', async () => {
  const answer = await panel.admin.create('usuarios', { correo: 'nueva@example.com', rol: 'admin', clave: CLAVE });
  const cuenta = { tipo: 'usuario', id: answer.json.record.id };
  expect(await eventsOf(idOf(answer), 1)).toEqual([
    { evento: 'rol_cambiado', cuenta, actor: usuario, antes: null, despues: 'admin' },
  ]);
  const both = await panel.admin.edit('usuarios', answer.json.record, { rol: 'superadmin', clave: `${CLAVE} dos` });
  expect(await eventsOf(idOf(both), 2)).toEqual([
    { evento: 'rol_cambiado', cuenta, actor: usuario, antes: 'admin', despues: 'superadmin' },
    { evento: 'clave_fijada', cuenta, actor: usuario },
  ]);
  const own = panel.visitor();
  await own.login('nueva@example.com', `${CLAVE} dos`);
  const wrong = await own.changeClave('no era esta clave', 'mi propia clave larga');
  expect(await eventsOf(idOf(wrong), 1)).toEqual([{ evento: 'ingreso_fallido', cuenta, medio: 'cambio_de_clave' }]);
  const changed = await own.changeClave(`${CLAVE} dos`, 'mi propia clave larga');
  expect(await eventsOf(idOf(changed), 1)).toEqual([{ evento: 'clave_cambiada', cuenta }]);
  const deleted = await panel.admin.delete('usuarios', cuenta.id);
  expect(await eventsOf(idOf(deleted), 1)).toMatchObject([{ antes: 'superadmin', despues: null }]);
});

test('an export, by the names of its filters', async () => {
  const answer = await panel.admin.get('/admin/exportar/oficiales.csv?filters.numero=1001');
  const { evento, exportacion_id, ...rest } = (await eventsOf(idOf(answer), 1))[0];
  expect([evento, rest]).toEqual([
    'exportacion',
    { cuenta: usuario, recurso: 'oficiales', filtros: ['numero'], filas: 1, completa: null },
  ]);
  expect(await panel.trailOf(exportacion_id)).toMatchObject([{ entidad: 'exportacion', accion: 'exportar' }]);
});

test('what is refused is no change: it leaves no event', async () => {
  const record = await panel.admin.show('usuarios', usuario.id);
  const answer = await panel.admin.edit('usuarios', record, { rol: 'admin', clave: `${CLAVE} tres` });
  expect(answer.json.notice.type).toBe('error');
  const later = await panel.visitor().login(ADMIN.username, ADMIN.password);
  await eventsOf(idOf(later), 1);
  expect(await eventsOf(idOf(answer), 0)).toEqual([]);
});

test('the command line tells its own on standard error', async () => {
  const ended = await panel.cli(['token', '--oficial', OFICIAL.numero]);
  expect(readEvents(ended.stderr)).toEqual([
    expect.objectContaining({
      evento: 'token_emitido',
      cuenta: oficial,
      medio: 'cli',
      actor: { tipo: 'cli', id: null },
      direccion: 'local',
      request_id: expect.any(String),
    }),
  ]);
});

test('no event holds a password, a token, a name or an e-mail', async () => {
  await login(panel.process.http, OFICIAL.numero, OFICIAL.clave);
  const text = panel.process.stdout.slice(panel.process.stdout.indexOf('Ctrl+C'));
  expect(readEvents(text).length).toBeGreaterThan(15);
  for (const secret of [SECRETO, CLAVE, ADMIN.password, OFICIAL.clave, 'mi clave secreta', tokens.admin, 'Rosa']) {
    expect(text).not.toContain(secret);
  }
  expect(text).not.toMatch(/\w@\w/);
});
