import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PanelClient } from '../support/panel-client.js';
import { textOf } from '../support/pages.js';
import { PreparedInstallation } from '../support/prepared-installation.js';
import type { ServerProcess } from '../support/server-process.js';

const PROPIA = 'una clave propia y larga';

let installation: PreparedInstallation;
let server: ServerProcess;
let generada: string;
let client: PanelClient;

beforeAll(async () => {
  installation = await PreparedInstallation.create({ ADMIN_CLAVE: '' });
  server = await installation.start();
  generada = readFileSync(join(installation.dataDir, 'clave-inicial.txt'), 'utf8').trim();
  client = await PanelClient.loggedIn(server.url, 'admin@registro.local', generada);
});

afterAll(() => installation.remove());

test('until a generated password is replaced nothing else can be reached', async () => {
  const pages = ['/admin', '/admin/resources/personas', '/admin/exportar/personas.csv'];
  for (const path of [...pages, '/admin/frontend/assets/app.bundle.js']) {
    const { status, headers } = await client.get(path);
    expect([path, status, headers.get('location')]).toEqual([path, 303, '/admin/clave']);
  }
  const created = await client.create('personas', { nombre: 'Ana', correo: 'ana@example.com' });
  const list = '/admin/api/resources/usuarios/actions/list';
  for (const { status, json } of [created, await client.get(list), await client.get('/admin/api/dashboard')]) {
    expect([status, json.notice.message]).toEqual([403, 'Antes de seguir debe cambiar su clave.']);
  }
  expect((await client.get('/admin/clave')).text).toContain('Su clave es provisoria');
});

test('over the API neither, but to ask who one is and to replace it', async () => {
  const { body } = await server.http.post('/login/access-token', {
    username: 'admin@registro.local',
    password: generada,
  });
  const token = body.access_token as string;
  const created = await server.http.post('/personas', { nombre: 'Ana', correo: 'ana@example.com' }, { token });
  expect([created.status, created.body.codigo]).toEqual([403, 'debe_cambiar_clave']);
  expect((await server.http.get('/yo', { token })).body).toMatchObject({ debe_cambiar_clave: true });
});

test('a change that is refused says why at its field and changes nothing', async () => {
  const refusals: [string, string, string, string, string][] = [
    ['equivocada', PROPIA, PROPIA, 'clave_actual', 'La clave actual no es correcta.'],
    [generada, generada, generada, 'clave', 'La clave nueva debe ser distinta de la actual.'],
    [generada, 'corta', 'corta', 'clave', 'al menos 10 caracteres'],
    [generada, 'Registro2026', 'Registro2026', 'clave', 'se adivina enseguida'],
    [generada, 'la clave del Admin', 'la clave del Admin', 'clave', 'el correo de la cuenta'],
    [generada, 'ñ'.repeat(40), 'ñ'.repeat(40), 'clave', 'muy larga'],
    [generada, PROPIA, `${PROPIA}!`, 'repetida', 'No es igual a la clave nueva.'],
  ];
  for (const [actual, nueva, repetida, campo, mensaje] of refusals) {
    const { status, text } = await client.changeClave(actual, nueva, repetida);
    expect([mensaje, status]).toEqual([mensaje, 400]);
    expect(textOf(text, 'span', `id="${campo}-error"`)).toContain(mensaje);
    expect(text).not.toContain(nueva);
  }
  const again = await PanelClient.loggedIn(server.url, 'admin@registro.local', generada);
  expect((await again.get('/admin')).headers.get('location')).toBe('/admin/clave');
});

test('a new password opens the panel, in this session alone', async () => {
  const other = await PanelClient.loggedIn(server.url, 'admin@registro.local', generada);
  const before = client.cookie;
  const { status, headers } = await client.changeClave(generada, PROPIA);
  expect([status, headers.get('location')]).toEqual([303, '/admin']);
  expect(client.cookie).not.toBe(before);
  expect((await client.get('/admin/api/dashboard')).status).toBe(200);
  expect((await other.get('/admin/clave')).status).toBe(303);
  expect((await new PanelClient(server.url).login('admin@registro.local', generada)).status).toBe(401);
  expect((await new PanelClient(server.url).login('admin@registro.local', PROPIA)).status).toBe(303);

  const [entry] = (await client.list('auditoria', { 'filters.accion': 'modificar' })).json.records;
  expect(entry.params).toMatchObject({ entidad: 'usuarios', actor_nombre: 'admin@registro.local' });
  expect(entry.params.cambios).not.toContain('$2b$');
});

test('a user whom somebody gave a password must replace it too', async () => {
  const provisoria = 'la clave que le dieron';
  await client.created('usuarios', { correo: 'nueva@example.com', rol: 'admin', clave: provisoria });
  const nueva = await PanelClient.loggedIn(server.url, 'nueva@example.com', provisoria);
  expect((await nueva.get('/admin')).headers.get('location')).toBe('/admin/clave');
  expect((await nueva.changeClave(provisoria, 'la clave que ella eligió')).status).toBe(303);
  expect((await nueva.get('/admin')).status).toBe(200);
});
