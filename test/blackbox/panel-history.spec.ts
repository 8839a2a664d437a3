import { newId } from '../../src/core/fields/id.js';
import type { PanelClient, PanelRecord } from '../support/panel-client.js';
import { CLAVE, PanelServer } from '../support/panel-server.js';

let panel: PanelServer;
let admin: PanelClient;

beforeAll(async () => {
  panel = await PanelServer.start();
  admin = await panel.loggedIn('admin');
});

afterAll(() => panel.remove());

let count = 0;
const person = (): Promise<PanelRecord> => {
  count += 1;
  return panel.admin.created('personas', { nombre: `Ana ${count}`, correo: `ana${count}@example.com` });
};

interface Entry {
  id: string;
  cuando: string;
  accionTexto: string;
  quien: string;
  cambios: { campo: string; antes: { texto: string }; despues: { texto: string } }[];
  reversible: boolean;
}

async function historyOf(recurso: string, id: string, pagina = 1, client = admin): Promise<Entry[]> {
  const { status, json } = await client.get(`/admin/api/historial/${recurso}/${id}?pagina=${pagina}`);
  expect(status).toBe(200);
  return json.cambios as Entry[];
}

/** Saves changes of a record as it is now. */
async function change(recurso: string, id: string, fields: Record<string, string>): Promise<void> {
  const { json } = await admin.edit(recurso, await admin.show(recurso, id), fields);
  expect(json.notice.type).toBe('success');
}

const revert = (entry: Entry, client = admin) => client.post(`/admin/api/historial/${entry.id}/revertir`);

test('the history of a record tells who did what, the latest first, twenty at a time', async () => {
  const { id } = await person();
  for (let n = 0; n < 21; n += 1) await change('personas', id, { nombre: `Nombre ${n}` });
  const first = await historyOf('personas', id);
  expect(first).toHaveLength(20);
  expect(first[0]).toMatchObject({
    accionTexto: 'Modificación',
    quien: (admin as unknown as { usuario: { correo: string } }).usuario.correo,
    cambios: [{ campo: 'Nombre', antes: { texto: 'Nombre 19' }, despues: { texto: 'Nombre 20' } }],
    reversible: true,
  });
  const second = await historyOf('personas', id, 2);
  expect(second.map(({ accionTexto, reversible }) => [accionTexto, reversible])).toEqual([
    ['Modificación', true],
    ['Creación', false],
  ]);
  expect(await historyOf('personas', id, 3)).toEqual([]);
  expect(await historyOf('vehiculos', id)).toEqual([]);
});

test('a change is taken back by another, of the fields it changed alone', async () => {
  const { id, params } = await person();
  await change('personas', id, { nombre: 'Otra' });
  await change('personas', id, { correo: 'otra@example.com' });
  const [, renamed] = await historyOf('personas', id);
  const { status } = await revert(renamed!);
  expect(status).toBe(200);
  const { nombre, correo, version } = (await admin.show('personas', id)).params;
  expect([nombre, correo, version]).toEqual([params['nombre'], 'otra@example.com', 4]);
  expect((await historyOf('personas', id)).map(({ accionTexto }) => accionTexto)).toEqual([
    'Modificación',
    'Modificación',
    'Modificación',
    'Creación',
  ]);
});

test('what changed again since, is gone or was no change is not taken back, and nothing is written', async () => {
  const { id } = await person();
  await change('personas', id, { nombre: 'Segunda' });
  await change('personas', id, { nombre: 'Tercera' });
  const [, second, creation] = await historyOf('personas', id);
  const later = await revert(second!);
  expect([later.status, later.json.notice.message]).toEqual([
    409,
    'No se deshizo nada: después de ese cambio volvió a cambiar «Nombre». Edite el registro.',
  ]);
  expect((await revert(creation!)).status).toBe(409);
  expect((await admin.show('personas', id)).params['nombre']).toBe('Tercera');
  await admin.delete('personas', id);
  const gone = await revert((await historyOf('personas', id))[1]!);
  expect([gone.status, gone.json.notice.message]).toEqual([404, 'El registro ya no existe: fue borrado.']);
});

test('of many who take back the same change at once one does', async () => {
  const { id } = await person();
  await change('personas', id, { nombre: 'De paso' });
  const [entry] = await historyOf('personas', id);
  const answers = await Promise.all(Array.from({ length: 6 }, () => revert(entry!)));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.filter((status) => status !== 200 && status !== 409 && status !== 412)).toEqual([]);
  expect((await admin.show('personas', id)).params['version']).toBe(3);
});

test('a rule of the record refuses what it would refuse in its form', async () => {
  const { id } = await person();
  const before = (await admin.show('personas', id)).params['correo'] as string;
  await change('personas', id, { correo: 'libre@example.com' });
  await panel.admin.created('personas', { nombre: 'Otra', correo: before });
  const [entry] = await historyOf('personas', id);
  const { status, json } = await revert(entry!);
  expect([status, json.notice.message]).toEqual([409, expect.stringMatching(/^Ya existe una persona/)]);
});

test('passwords are told without being there, and are not taken back', async () => {
  const { id } = await panel.admin.created('oficiales', { numero: '4001', nombre: 'Luis', clave: CLAVE });
  await change('oficiales', id, { clave: 'otra clave muy larga' });
  const [entry] = await historyOf('oficiales', id);
  expect(entry!.reversible).toBe(false);
  expect(JSON.stringify(entry)).not.toMatch(/otra clave muy larga|\$2b\$/);
  expect((await revert(entry!)).status).toBe(409);
});

test('users and their history are for superadmins alone, and a change needs the session’s token', async () => {
  const { id } = await panel.createUsuario('admin');
  expect((await admin.get(`/admin/api/historial/usuarios/${id}`)).status).toBe(403);
  await panel.admin.edit('usuarios', await panel.admin.show('usuarios', id), { correo: 'renombrado@example.com' });
  const [entry] = await historyOf('usuarios', id, 1, panel.admin);
  expect((await revert(entry!)).status).toBe(404);
  const withoutToken = await panel.admin.post(`/admin/api/historial/${entry!.id}/revertir`, undefined, {
    'x-xsrf-token': 'otro',
  });
  expect(withoutToken.status).toBe(403);
  expect((await revert(entry!, panel.admin)).status).toBe(200);
});

test('what is no record has no history', async () => {
  for (const path of [`nada/${newId()}`, 'personas/nada', `auditoria/${newId()}`]) {
    expect([path, (await admin.get(`/admin/api/historial/${path}`)).status]).toEqual([path, 404]);
  }
  expect((await admin.get(`/admin/api/historial/personas/${newId()}?pagina=x`)).status).toBe(400);
  expect((await panel.visitor().get(`/admin/api/historial/personas/${newId()}`)).status).toBe(401);
});
