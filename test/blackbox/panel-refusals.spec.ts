import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../src/core/fields/id.js';
import { FROM_OWN_PAGE, type Fields, type PanelRecord } from '../support/panel-client.js';
import { CLAVE, PanelServer } from '../support/panel-server.js';

/** What AdminJS, Nest, Express or the database would say. */
const FOREIGN_WORDS =
  /error:|cannot|not found|forbidden resource|internal server|\binvalid\b|resource with|could not|more information|adminjs\.co|\bat \/|node_modules|\bselect |registro\./i;

/** Where a server would put files that somebody sends. */
const uploads = mkdtempSync(join(tmpdir(), 'registro-subidas-'));
let panel: PanelServer;
let persona: PanelRecord;
let infraccion: string;

beforeAll(async () => {
  panel = await PanelServer.start({ TMPDIR: uploads });
  const { admin } = panel;
  persona = await admin.created('personas', { nombre: 'Ana Rojas', correo: 'ana@example.com' });
  const vehiculo = { marca: 'Toyota', color: 'rojo', persona_id: persona.id };
  await admin.created('vehiculos', { ...vehiculo, placa_patente: 'BBCL12' });
  await admin.created('vehiculos', { ...vehiculo, placa_patente: 'BBCL13' });
  await admin.created('oficiales', { numero: '1001', nombre: 'Luis Soto', clave: CLAVE });
  const { http } = panel.process;
  const { body } = await http.post('/login/access-token', { username: '1001', password: CLAVE });
  const acta = { placa_patente: 'BBCL12', timestamp: '2026-03-01T14:30:00-03:00', comentarios: 'Luz roja.' };
  infraccion = (await http.post('/cargar_infraccion', acta, { token: body.access_token as string })).body.id as string;
});

afterAll(async () => {
  await panel.remove();
  rmSync(uploads, { recursive: true });
});

test('what others name can’t be deleted, and the refusal says what names it', async () => {
  const before = await panel.countOf('auditoria');
  const idOf = async (recurso: string): Promise<string> => (await panel.admin.listed(recurso, 'id')).at(-1) as string;
  const blocked: [string, string, string][] = [
    ['personas', persona.id, 'No se puede borrar la persona: tiene 2 vehículos y 1 infracción.'],
    ['vehiculos', await idOf('vehiculos'), 'No se puede borrar el vehículo: tiene 1 infracción.'],
    ['oficiales', await idOf('oficiales'), 'No se puede borrar el oficial: tiene 1 infracción.'],
  ];
  for (const [recurso, id, message] of blocked) {
    const { json } = await panel.admin.delete(recurso, id);
    expect(json.notice).toEqual({ type: 'error', message });
    expect(json.redirectUrl).toBeUndefined();
    expect((await panel.admin.show(recurso, id)).params['id']).toBe(id);
  }
  expect(await panel.countOf('auditoria')).toBe(before);
});

test('infractions and the trail can’t be created, changed or deleted by any action', async () => {
  const snapshot = async (): Promise<unknown> => [
    await panel.owner.query('SELECT * FROM registro.infracciones ORDER BY id'),
    await panel.owner.query('SELECT * FROM registro.auditoria ORDER BY id'),
  ];
  const before = await snapshot();
  const [entrada] = await panel.admin.listed('auditoria', 'id');
  for (const [recurso, id] of [
    ['infracciones', infraccion],
    ['auditoria', entrada],
  ]) {
    const attempts = [
      ...['new', 'edit', 'delete', 'bulkDelete', 'list'].map((action) => `${recurso}/actions/${action}`),
      ...['new', 'edit', 'delete', 'bulkDelete'].map((action) => `${recurso}/records/${id}/${action}`),
      ...['new', 'edit', 'delete', 'bulkDelete'].map((action) => `${recurso}/bulk/${action}?recordIds=${id}`),
    ];
    for (const path of attempts) {
      const { status, json } = await panel.admin.act(path, { comentarios: 'otros', version: '1', id: id! });
      expect([path, status, json.notice.type]).toEqual([path, 404, 'error']);
    }
  }
  expect(await snapshot()).toEqual(before);
});

test('nothing can be deleted in bulk', async () => {
  const before = await panel.countOf('vehiculos');
  for (const recurso of ['personas', 'vehiculos', 'oficiales', 'usuarios']) {
    const ids = await panel.admin.listed(recurso, 'id');
    const { status } = await panel.admin.act(`${recurso}/bulk/bulkDelete?recordIds=${ids.join(',')}`);
    expect(status).toBe(404);
  }
  expect(await panel.countOf('vehiculos')).toBe(before);
});

test('fields that a form only shows are not written, those it does not have are refused', async () => {
  const form = { nombre: 'Eva', correo: 'eva@example.com', id: persona.id, version: '9' };
  const made = await panel.admin.created('personas', { ...form, creado_en: '2001-01-01T00:00:00Z' });
  expect(made.id).not.toBe(persona.id);
  expect(made.params).toMatchObject({ version: 1, creado_en: expect.not.stringContaining('2001') });
  const [id] = await panel.admin.listed('oficiales', 'id');
  const oficial = await panel.admin.show('oficiales', id as string);
  for (const name of ['clave_hash', 'version_sesion', 'constructor', 'nombre.x']) {
    expect([name, (await panel.admin.edit('oficiales', oficial, { [name]: '7' })).status]).toEqual([name, 400]);
  }
  expect((await panel.admin.edit('oficiales', oficial, { numero: '9999' })).json.notice.type).toBe('success');
  expect((await panel.admin.show('oficiales', oficial.id)).params).toEqual(oficial.params);
});

test('a reference that is no id, or nobody’s, is wrong at its field', async () => {
  const vehiculo = { placa_patente: 'BBCL99', marca: 'Fiat', color: 'azul' };
  const [id] = await panel.admin.listed('vehiculos', 'id');
  const kept = await panel.admin.show('vehiculos', id as string);
  for (const persona_id of ['nada', "' OR 1=1", '\0', newId(), '', '__FORM_VALUE_NULL__']) {
    for (const { status, json } of [
      await panel.admin.create('vehiculos', { ...vehiculo, persona_id }),
      await panel.admin.edit('vehiculos', kept, { persona_id }),
    ]) {
      expect([persona_id, status, json.notice.type]).toEqual([persona_id, 200, 'error']);
      expect(json.record.errors.persona_id.message).toBe('Elija uno de la lista.');
    }
  }
  const odd: Fields[] = [{ version: 'x' }, { version: '1e9' }, { nombre: '__FORM_VALUE_EMPTY_OBJECT__' }];
  for (const changes of odd) {
    expect([changes, (await panel.admin.edit('personas', persona, changes)).status]).toEqual([changes, 400]);
  }
});

test('what does not exist is answered in Spanish, without a word of the machinery', async () => {
  const api = '/admin/api/resources';
  const gone = newId();
  const paths: [string, number][] = [
    ['/admin/nada', 404],
    ['/admin/frontend/assets/nada.js', 404],
    ['/admin/exportar/nada.csv', 404],
    ['/admin/api/nada', 404],
    ['/admin/api/pages/nada', 404],
    [`${api}/nada/actions/list`, 404],
    [`${api}/constructor/actions/list`, 404],
    [`${api}/personas/actions/nada`, 404],
    [`${api}/personas/actions/constructor`, 404],
    [`${api}/personas/actions/new`, 404],
    [`${api}/personas/actions/edit`, 404],
    [`${api}/personas/search/ana`, 404],
    ['/admin/resources/personas/records/nada/show', 404],
    [`${api}/personas/records/nada/show`, 404],
    [`${api}/personas/records/${persona.id}/nada`, 404],
    [`${api}/personas/records/${gone}/show`, 200],
    [`${api}/auditoria/records/${gone}/show`, 200],
    [`${api}/auditoria/records/nada/show`, 404],
    [`${api}/nada/records/${gone}/show`, 404],
    [`${api}/personas/bulk/bulkDelete`, 404],
    [`${api}/personas/actions/search/%zz`, 400],
  ];
  for (const [path, expected] of paths) {
    const { status, text, json } = await panel.admin.get(path);
    expect([path, status]).toEqual([path, expected]);
    expect([path, text.replace(/<(script|header)[\s\S]*?<\/\1>/g, '')]).toEqual([
      path,
      expect.not.stringMatching(FOREIGN_WORDS),
    ]);
    if (path.startsWith('/admin/api'))
      expect(json.notice).toEqual({ type: 'error', message: expect.stringMatching(/\.$/) });
  }
});

test('what is no form is refused, and a file is not kept', async () => {
  const before = await panel.countOf('personas');
  const send = (type: string, body: string | FormData): Promise<{ status: number; text: string }> =>
    fetch(`${panel.url}/admin/api/resources/personas/actions/new`, {
      method: 'POST',
      headers: {
        cookie: panel.admin.cookie,
        ...FROM_OWN_PAGE,
        ...panel.admin.csrf,
        ...(type && { 'content-type': type }),
      },
      body,
    }).then(async (response) => ({ status: response.status, text: await response.text() }));
  const withFile = new FormData();
  withFile.append('nombre', new Blob(['Ana']), 'nombre.txt');
  withFile.append('correo', 'archivo@example.com');
  const bodies: [number, string, string | FormData][] = [
    [400, 'multipart/form-data', 'sin frontera'],
    [400, 'multipart/form-data; boundary=x', '--x\r\nroto'],
    [400, 'application/json', '{"nombre'],
    [400, 'application/json', '{"nombre": {"a": 1}, "correo": ["x@example.com"]}'],
    [400, 'application/x-www-form-urlencoded', 'nombre=Ana'],
    [400, 'application/octet-stream', 'nombre=Ana'],
    [400, 'text/plain', 'nombre=Ana'],
    [400, '', withFile],
    [400, 'application/json', JSON.stringify({ nombre: 'x'.repeat(70_000) })],
  ];
  for (const [expected, type, body] of bodies) {
    const { status, text } = await send(type, body);
    expect([type, status]).toEqual([type, expected]);
    expect(JSON.parse(text).notice.type).toBe('error');
    expect(text).not.toMatch(FOREIGN_WORDS);
  }
  expect(await panel.countOf('personas')).toBe(before);
  expect(readdirSync(uploads)).toEqual([]);
});
