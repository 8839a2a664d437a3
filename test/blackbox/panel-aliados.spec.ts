import type { PanelAnswer } from '../support/panel-client.js';
import { textOf, valueOf } from '../support/pages.js';
import { PanelServer } from '../support/panel-server.js';

// Partners in the panel: their forms, their credentials, their tags and their tokens.

const DATOS = '{\n  "2": "dos",\n  "1": 12345678901234567890\n}';

let panel: PanelServer;

beforeAll(async () => {
  panel = await PanelServer.start();
});

afterAll(() => panel.remove());

const crear = async (fields: Record<string, string> = {}): Promise<string> =>
  (await panel.admin.created('aliados', { nombre: 'Andes', ...fields })).id;

async function kept(id: string): Promise<Record<string, unknown>> {
  const [row] = await panel.owner.query<Record<string, unknown>[]>(
    'SELECT nombre, etiquetas, origenes, datos::text AS datos, activo, credenciales, version FROM registro.aliados WHERE id = $1',
    [id],
  );
  return row!;
}

async function lastEntry(id: string): Promise<string> {
  const [row] = await panel.owner.query<{ id: string }[]>(
    'SELECT id FROM registro.auditoria WHERE entidad_id = $1 ORDER BY id DESC LIMIT 1',
    [id],
  );
  return row!.id;
}

/** What the first form of a page sends, with what is typed. */
async function withCsrf(path: string, fields: Record<string, string> = {}): Promise<URLSearchParams> {
  const { text } = await panel.admin.get(path);
  const hidden = ['csrf', 'version', 'id'].flatMap((name) => {
    const value = valueOf(text, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return new URLSearchParams({ ...Object.fromEntries(hidden), ...fields });
}

/** Follows a redirection, as a browser would. */
const followed = ({ status, headers }: PanelAnswer): Promise<PanelAnswer> => {
  expect(status).toBe(303);
  return panel.admin.get(headers.get('location')!);
};

function accion(id: string, nombre: string, fields?: Record<string, string>): Promise<PanelAnswer> {
  const form = fields && new FormData();
  for (const [name, value] of Object.entries({ ...fields, version: '1' })) form?.append(name, value);
  return panel.admin.post(`/admin/api/acciones/aliados/${id}/${nombre}`, form);
}

test('a form holds lists as lines, and saves what was typed', async () => {
  const id = await crear({
    etiquetas: ' VIP \r\n\r\nconvenio, 2026',
    origenes: 'https://a.example.org\nhttps://b.example.org',
    datos: DATOS,
  });
  const before = {
    nombre: 'Andes',
    etiquetas: ['vip', 'convenio, 2026'],
    origenes: ['https://a.example.org', 'https://b.example.org'],
    datos: DATOS,
    activo: true,
    credenciales: false,
    version: 1,
  };
  expect(await kept(id)).toEqual(before);
  const record = await panel.admin.show('aliados', id);
  expect(record.params).toMatchObject({ etiquetas: 'vip\nconvenio, 2026', datos: DATOS });
  expect((await panel.admin.edit('aliados', record, {})).json.notice.type).toBe('success');
  expect(await kept(id)).toEqual(before); // nothing was typed
  await panel.admin.edit('aliados', record, { nombre: 'Andes Ltda.', etiquetas: '' });
  expect(await kept(id)).toEqual({ ...before, nombre: 'Andes Ltda.', etiquetas: [], version: 2 });
});

test('what is wrong is said at its field', async () => {
  const { json } = await panel.admin.create('aliados', {
    nombre: 'x',
    datos: '[1]',
    origenes: 'nada',
    etiquetas: 'a\nA',
  });
  expect(Object.keys(json.record.errors as object).sort()).toEqual(['datos', 'etiquetas', 'origenes']);
});

test('one that was deleted comes back as it was, and a change of tags is undone', async () => {
  const id = await crear({ etiquetas: 'a\nb', datos: DATOS });
  const before = await kept(id);
  await panel.admin.delete('aliados', id);
  expect((await panel.admin.post(`/admin/api/historial/${await lastEntry(id)}/restaurar`)).json.notice.type).toBe(
    'success',
  );
  expect(await kept(id)).toEqual({ ...before, version: 2 });
  await panel.admin.edit('aliados', await panel.admin.show('aliados', id), { etiquetas: 'c' });
  expect((await panel.admin.post(`/admin/api/historial/${await lastEntry(id)}/revertir`)).json.notice.type).toBe(
    'success',
  );
  expect(await kept(id)).toEqual({ ...before, version: 4 });
});

test('the list is narrowed by a tag and by who lacks credentials', async () => {
  const [con, sin] = [await crear({ etiquetas: 'lista' }), await crear({ etiquetas: 'Lista\notra' })];
  expect((await accion(con, 'fijar_credenciales', { usuario: 'addi', clave: '123456' })).json.notice.type).toBe(
    'success',
  );
  expect(await panel.admin.listed('aliados', 'id', { 'filters.etiquetas': 'LISTA' })).toEqual([sin, con]);
  const lacking = { 'filters.etiquetas': 'lista', 'filters.credenciales': 'false' };
  expect(await panel.admin.listed('aliados', 'id', lacking)).toEqual([sin]);
});

test('credentials are set and deleted from the partner’s page, and shown nowhere', async () => {
  const id = await crear();
  const usuario = 'addi-que-no-se-ve';
  expect((await accion(id, 'fijar_credenciales', { usuario: 'a:b', clave: '' })).json.errores).toEqual({
    usuario: expect.any(String),
    clave: expect.any(String),
  });
  expect((await accion(id, 'fijar_credenciales', { usuario, clave: 'clave-que-no-se-ve' })).json.notice.message).toBe(
    'Las credenciales se guardaron cifradas.',
  );
  const shown = await panel.admin.get(`/admin/api/resources/aliados/records/${id}/show`);
  const history = await panel.admin.get(`/admin/api/historial/aliados/${id}`);
  expect(shown.text).toContain('borrar_credenciales');
  expect(shown.text + history.text).not.toContain('que-no-se-ve');
  expect((await accion(id, 'borrar_credenciales')).status).toBe(200);
  expect(await kept(id)).toMatchObject({ credenciales: false, version: 3 });
});

test('the page of tags counts them, and replaces one', async () => {
  await crear({ etiquetas: 'vieja\nnueva' });
  await crear({ etiquetas: 'vieja' });
  const path = '/admin/aliados/etiquetas';
  expect((await panel.admin.get(path)).text).toMatch(/>vieja<\/a><\/td><td data-label="Aliados">2</);
  const done = await panel.admin.post(path, await withCsrf(path, { de: 'VIEJA', por: 'nueva' }));
  expect([done.status, done.headers.get('location')]).toEqual([303, `${path}?reemplazada=2`]);
  const after = (await panel.admin.get(`${path}?reemplazada=2`)).text;
  expect(after).toContain('La etiqueta se reemplazó en 2 aliados.');
  expect(after).toMatch(/>nueva<\/a><\/td><td data-label="Aliados">2</);
  const nobodys = await panel.admin.post(path, await withCsrf(path, { de: 'VIEJA', por: 'nueva' }));
  expect(textOf(nobodys.text, 'span', 'id="de-error"')).toContain('Ningún aliado lleva esta etiqueta.');
  const wrong = await panel.admin.post(path, await withCsrf(path, { de: '', por: 'x'.repeat(60) }));
  expect([wrong.status, textOf(wrong.text, 'span', 'id="por-error"')]).toEqual([400, expect.stringContaining('50')]);
});

test('a token is shown once, and taken away', async () => {
  const id = await crear();
  const path = `/admin/aliados/${id}/token`;
  expect((await panel.admin.get(path)).text).toContain('No tiene un token propio.');
  const form = await withCsrf(path);
  const issued = await panel.admin.post(path, form);
  const token = /aliado_[\w-]{43}/.exec(issued.text)![0];
  const look = async (): Promise<number> =>
    (await fetch(`${panel.url}/allies/${id}/credentials`, { headers: { authorization: `Bearer ${token}` } })).status;
  expect(await look()).toBe(400); // it has no credentials
  const again = await panel.admin.get(path);
  expect(again.text).toContain('Tiene un token propio desde el ');
  expect(again.text).not.toContain(token);
  const reloaded = await followed(await panel.admin.post(path, form));
  expect(reloaded.text).toContain('No se emitió otro token');
  expect(reloaded.text).not.toMatch(/aliado_[\w-]{43}/);
  expect(await look()).toBe(400); // the one that was handed over
  const quitar = new URLSearchParams({ csrf: form.get('csrf')! });
  const taken = await followed(await panel.admin.post(`${path}/quitar`, quitar));
  expect(taken.text).toContain('El token se quitó: ya no sirve.');
  expect(await look()).toBe(401);
  expect((await panel.admin.get(`${path}/quitar`)).headers.get('location')).toBe(path);
});

test('a form of subscriptions that is sent again does nothing again', async () => {
  const aliado = await crear();
  const list = `/admin/aliados/${aliado}/suscripciones`;
  const count = async (table: string): Promise<number> => {
    const sql = `SELECT count(*)::int AS total FROM registro.${table} WHERE aliado_id = $1`;
    return (await panel.owner.query<{ total: number }[]>(sql, [aliado]))[0]!.total;
  };
  const form = await withCsrf(list, { url: 'https://192.0.2.1/', 'tarifa.cambiada': 'si', autenticacion: 'ninguna' });
  expect((await panel.admin.post(list, form)).text).toMatch(/whsec_/);
  const reloaded = await followed(await panel.admin.post(list, form));
  expect(reloaded.text).toContain('no se hizo otra suscripción');
  expect(reloaded.text).not.toMatch(/whsec_/);
  expect([await count('suscripciones'), await count('secretos_suscripcion')]).toEqual([1, 1]);
  const one = `${list}/${form.get('id')}`;
  expect((await panel.admin.get(`${one}/probar`)).headers.get('location')).toBe(one);
  const button = async (): Promise<URLSearchParams> => {
    const sent = await withCsrf(one);
    return new URLSearchParams({ csrf: sent.get('csrf')!, version: sent.get('version')! });
  };
  const tried = await panel.admin.post(`${one}/probar`, await button());
  expect((await followed(tried)).text).toContain('Se mandó una prueba');
  const rotation = await button();
  expect((await panel.admin.post(`${one}/secreto`, rotation)).text).toMatch(/whsec_/);
  const again = await followed(await panel.admin.post(`${one}/secreto`, rotation));
  expect(again.text).toContain('No se hizo otro secreto');
  expect([await count('secretos_suscripcion'), await count('entregas')]).toEqual([2, 1]);
  const named = async (): Promise<string[]> =>
    (await panel.admin.listed('auditoria', 'registro', { 'filters.entidad_id': form.get('id')! })).map(
      (registro: string) => (JSON.parse(registro) as { texto: string }).texto,
    );
  expect(await named()).toEqual(Array(3).fill('https://192.0.2.1/')); // made, tried, its secret changed
  expect((await followed(await panel.admin.post(`${one}/borrar`, await button()))).text).toContain('se borró');
  expect(await named()).toEqual(Array(4).fill('https://192.0.2.1/'));
});

test('what a button of a subscription can’t do is said at the buttons, and an inactive partner is sent nothing', async () => {
  const aliado = await crear();
  const list = `/admin/aliados/${aliado}/suscripciones`;
  const form = await withCsrf(list, { url: 'https://192.0.2.1/', 'tarifa.cambiada': 'si', autenticacion: 'ninguna' });
  await panel.admin.post(list, form);
  const one = `${list}/${form.get('id')}`;
  await panel.admin.edit('aliados', await panel.admin.show('aliados', aliado), { activo: 'false' });
  const page = (await panel.admin.get(one)).text;
  expect(page).toContain('pero el aliado está inactivo');
  expect(page).not.toContain('Probar');
  const button = new URLSearchParams({ csrf: valueOf(page, 'csrf')!, version: '1' });
  const refused = await panel.admin.post(`${one}/probar`, button);
  expect(refused.status).toBe(409);
  const [before] = refused.text.split('Modificar');
  expect(before).toContain('La suscripción está apagada o su aliado inactivo');
});

test('sending again what was never sent is no success', async () => {
  const days = { desde: '2026-01-01', hasta: '2026-01-02' };
  const { status, json } = await accion(await crear(), 'repetir_entregas', days);
  expect([status, json.notice]).toEqual([
    409,
    { type: 'error', message: expect.stringContaining('ninguna que repetir') },
  ]);
});

test('who only looks sees both pages, and changes nothing', async () => {
  const consulta = await panel.loggedIn('consulta');
  const id = await crear({ etiquetas: 'mirada' });
  for (const path of ['/admin/aliados/etiquetas', `/admin/aliados/${id}/token`]) {
    const { status, text } = await consulta.get(path);
    expect([status, /<main.*<form/s.test(text)]).toEqual([200, false]);
    expect((await consulta.post(path, new URLSearchParams({ de: 'mirada', por: 'otra' }))).status).toBe(403);
  }
});
