import { becomesTrue } from '../../src/postgres/wait.js';
import { ExternalInstallation, SECRETO } from '../support/external-installation.js';
import { openPage, textOf } from '../support/pages.js';
import { acta, login, OFICIAL, PERSONA, seed, type Tokens } from '../support/seed.js';
import { ADMIN, type ServerProcess } from '../support/server-process.js';

let installation: ExternalInstallation;
let server: ServerProcess;
let tokens: Tokens;

beforeAll(async () => {
  installation = await ExternalInstallation.create({ LOG_LEVEL: 'info', CARAS: 'api' });
  server = await installation.start();
  tokens = await seed(server.http);
});

afterAll(() => installation.remove());

/** The log's lines about one request, by the client's name for it. */
function linesOf(requestId: string): any[] {
  const lines = server.stdout.split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => JSON.parse(line)).filter(({ clienteReqId }) => clienteReqId === requestId);
}

test('each request leaves one line with method, route, status and time', async () => {
  const { http } = server;
  const requests: [string, string, number, string][] = [
    ['GET', '/personas?limite=1', 200, '/api/v1/personas'],
    ['GET', `/generar_informe?correo=${PERSONA.correo}`, 200, '/api/v1/generar_informe'],
    ['GET', '/personas/no-es-un-id', 400, '/api/v1/personas/:id'],
    ['GET', `/no/existe/${PERSONA.correo}`, 404, '(sin ruta)'],
    ['GET', `/personas/${'a'.repeat(300)}`, 414, '(sin ruta)'],
    ['GET', '/personas/%zz', 400, '(sin ruta)'],
  ];
  const idOf = (index: number): string => `prueba-de-log-${index}`;
  const serverIds: unknown[] = [];
  for (const [index, [metodo, path, estado]] of requests.entries()) {
    const id = idOf(index);
    const answer = await http.request(metodo, path, { token: tokens.admin, headers: { 'x-request-id': id } });
    expect(answer.status).toBe(estado);
    expect(answer.headers.get('x-client-request-id')).toBe(id);
    serverIds.push(answer.headers.get('x-request-id'));
  }
  const last = requests.length - 1;
  expect(await becomesTrue(async () => linesOf(idOf(last)).length > 0, 60_000, 10)).toBe(true);
  for (const [index, [metodo, , estado, ruta]] of requests.entries()) {
    const times = { hora: expect.any(String), ms: expect.any(Number) };
    expect(linesOf(idOf(index))).toEqual([
      expect.objectContaining({ ...times, reqId: serverIds[index], metodo, ruta, estado }),
    ]);
  }
});

test('no password, token or e-mail reaches the log', async () => {
  const { http } = server;
  await login(http, OFICIAL.numero, OFICIAL.clave);
  const { body } = await http.post('/login/access-token', ADMIN);
  const refreshed = await http.post('/login/refresh', { refresh_token: body.refresh_token });
  expect(refreshed.status).toBe(200);
  await http.post('/login/access-token', { username: ADMIN.username, password: 'clave-equivocada' });
  await http.get(`/generar_informe?correo=${PERSONA.correo}`);
  await http.get('/generar_informe?correo=desconocido@example.com');
  await openPage(http, '/informe', { correo: PERSONA.correo });
  await openPage(http, '/informe', { correo: `${PERSONA.correo} x` });
  await openPage(http, '/login', { username: ADMIN.username, password: 'clave-equivocada' });
  const page = await openPage(http, '/login', { username: OFICIAL.numero, password: OFICIAL.clave });
  const copied = textOf(page.html, 'textarea', 'id="token"')!;
  expect(copied).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  await http.get(`/personas/%zz?correo=${PERSONA.correo}`);
  await http.get(`/personas?buscar=${PERSONA.correo}`, { token: tokens.admin });
  await http.get('/personas', { token: 'un.token.malo' });
  await http.post('/personas', PERSONA, { token: tokens.admin }); // refused by the database: a duplicate
  const filed = await http.post('/cargar_infraccion', acta('va al registro'), { token: tokens.oficial });
  expect(filed.status).toBe(200);
  await http.post('/logout', { refresh_token: refreshed.body.refresh_token });

  const secrets = [ADMIN.password, OFICIAL.clave, 'clave-equivocada', SECRETO, 'un.token.malo'];
  const issued = [
    tokens.admin,
    tokens.oficial,
    body.access_token,
    body.refresh_token,
    refreshed.body.refresh_token,
    copied,
  ];
  const { password: databasePassword } = new URL(installation.database.appUrl);
  expect(await becomesTrue(async () => server.output.includes('/api/v1/logout'), 60_000, 10)).toBe(true);
  const logged = server.output.slice(server.output.indexOf('Ctrl+C')); // before it, the first log-in is announced
  expect(logged).toContain('/api/v1/cargar_infraccion');
  for (const text of [...secrets, ...issued, databasePassword, PERSONA.correo, 'desconocido@', ADMIN.username]) {
    expect(logged).not.toContain(text);
  }
  expect(logged).not.toMatch(/\w@\w/);
  expect(logged).not.toContain('va al registro');
});
