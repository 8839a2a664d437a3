import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../support/app.js';
import { adminToken, Factory } from '../support/factories.js';
import type { Answer } from '../support/http-client.js';

let app: TestApp;
let factory: Factory;

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
});

afterAll(() => app.close());

const crear = (json: unknown): Promise<Answer> => app.http.post('/aliados', json, { token: factory.token });
const leer = (id: string): Promise<Answer> => app.http.get(`/aliados/${id}`, { token: factory.token });
const modificar = (id: string, json: unknown, headers = {}): Promise<Answer> =>
  app.http.patch(`/aliados/${id}`, json, { token: factory.token, headers });
const listar = async (query: string): Promise<string[]> => {
  const { body } = await app.http.get(`/aliados?${query}`, { token: factory.token });
  return body.datos.map(({ nombre }: { nombre: string }) => nombre).sort();
};

/** The text of an answer, and a body that is sent as it is. */
async function enCrudo(method: string, path: string, body?: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${app.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${factory.token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body }),
  });
  return { status: response.status, text: await response.text() };
}

describe('creating a partner', () => {
  test('with a name alone it has an id, nothing else, and is active', async () => {
    const { status, body, headers } = await crear({ nombre: ' Municipalidad de Ñuñoa ' });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      nombre: 'Municipalidad de Ñuñoa',
      etiquetas: [],
      datos: {},
      origenes: [],
      activo: true,
      credenciales: false,
      version: 1,
      creado_en: expect.any(String),
      actualizado_en: body.creado_en,
    });
    expect(headers.get('etag')).toBe('"1"');
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect((await leer(body.id)).body).toEqual(body);
  });

  test('with an id it keeps that, in lower case, and no other may have it', async () => {
    const id = randomUUID();
    const { body } = await crear({ id: id.toUpperCase(), nombre: 'Con id propio' });
    expect(body.id).toBe(id);
    const again = await crear({ id, nombre: 'Otro' });
    expect([again.status, again.body.errores[0].campo]).toEqual([409, 'id']);
    expect((await leer(id)).body.nombre).toBe('Con id propio');
  });

  test('tags are kept in lower case and NFC, origins as browsers write them', async () => {
    const { body } = await crear({
      nombre: 'x',
      etiquetas: ['  VIP ', 'Ñandú'.normalize('NFD'), '2026'],
      origenes: ['https://Tienda.Example.org:443', 'http://localhost:8080'],
    });
    expect(body.etiquetas).toEqual(['vip', 'ñandú', '2026']);
    expect(body.origenes).toEqual(['https://tienda.example.org', 'http://localhost:8080']);
  });

  test.each([
    [{ nombre: '' }, 'nombre'],
    [{ nombre: 'x'.repeat(201) }, 'nombre'],
    [{ id: '7' }, 'id'],
    [{ etiquetas: 'vip' }, 'etiquetas'],
    [{ etiquetas: ['vip', ''] }, 'etiquetas[1]'],
    [{ etiquetas: ['a', 'b', 'A'] }, 'etiquetas[2]'],
    [{ etiquetas: ['x'.repeat(51)] }, 'etiquetas[0]'],
    [{ etiquetas: Array.from({ length: 51 }, (_, n) => `e${n}`) }, 'etiquetas'],
    [{ origenes: ['https://a.example.org/'] }, undefined],
    [{ origenes: ['https://a.example.org/ruta'] }, 'origenes[0]'],
    [{ origenes: ['*'] }, 'origenes[0]'],
    [{ origenes: ['null'] }, 'origenes[0]'],
    [{ origenes: ['ftp://a.example.org'] }, 'origenes[0]'],
    [{ origenes: ['https://yo:clave@a.example.org'] }, 'origenes[0]'],
    [{ datos: [] }, 'datos'],
    [{ datos: 'texto' }, 'datos'],
    [{ datos: null }, 'datos'],
    [{ datos: { a: 'x'.repeat(16_384) } }, 'datos'],
    [{ datos: { a: 'nulo\u0000' } }, 'datos'],
    [{ datos: { '\ud800': 1 } }, 'datos'],
    [{ activo: 'si' }, 'activo'],
    [{ credenciales: true }, 'credenciales'],
    [{ version: 3 }, 'version'],
  ])('%j names the field that is wrong', async (fields, campo) => {
    const { status, body } = await crear({ nombre: 'x', ...fields });
    expect([status, body.errores?.[0].campo]).toEqual(campo === undefined ? [201, undefined] : [400, campo]);
  });

  test('50 tags of 50 characters and 16 KiB of data fit', async () => {
    const etiquetas = Array.from({ length: 50 }, (_, n) => `${n}`.padEnd(50, 'x'));
    const datos = { a: 'ñ'.repeat(8_188) };
    expect(Buffer.byteLength(JSON.stringify(datos))).toBe(16_384);
    expect((await crear({ nombre: 'x', etiquetas: ['👮'.repeat(50), ...etiquetas.slice(1)], datos })).status).toBe(201);
  });
});

describe('what is kept in datos', () => {
  const DATOS = [
    '{"10":"diez","2":"dos","b":1,"a":2}',
    '{ "folio" : 12345678901234567890.10, "e": 1E+400, "cero": -0.0 }',
    '{"a":1,"a":2,"__proto__":{"x":1}}',
    '{"t":"\\u00f1 \\" \\\\ \\/","lista":[1,[2,{}]]}',
    `{${Array.from({ length: 900 }, (_, n) => `"c${n}":${n}`).join()}}`,
  ];

  test.each(DATOS)('%s comes back as it was sent', async (datos) => {
    const created = await enCrudo('POST', '/aliados', `{"nombre":"x","datos": ${datos} ,"activo":true}`);
    expect(created.status).toBe(201);
    expect(created.text).toContain(`"datos":${datos},"origenes"`);
    const { id } = JSON.parse(created.text) as { id: string };
    expect((await enCrudo('GET', `/aliados/${id}`)).text).toBe(created.text);
    const [row] = await app.owner.query<{ datos: string; tipo: string }[]>(
      'SELECT datos::text AS datos, pg_typeof(datos)::text AS tipo FROM registro.aliados WHERE id = $1',
      [id],
    );
    expect(row).toEqual({ datos, tipo: 'json' });
    const changed = await enCrudo('PATCH', `/aliados/${id}`, '{"nombre":"y"}');
    expect(changed.text).toContain(`"datos":${datos},"origenes"`);
    const replaced = await enCrudo('PATCH', `/aliados/${id}`, '{"datos":{"z":1.0}}');
    expect(replaced.text).toContain('"datos":{"z":1.0},"origenes"');
    const undone = await enCrudo('PATCH', `/aliados/${id}`, `{"datos":${datos}}`);
    expect(undone.text).toContain(`"datos":${datos},"origenes"`);
  });

  test('the list gives them so too, and the trail keeps them', async () => {
    const datos = '{"2":"x","1":9007199254740993}';
    const { text } = await enCrudo('POST', '/aliados', `{"nombre":"En la lista","datos":${datos}}`);
    const { id } = JSON.parse(text) as { id: string };
    expect((await enCrudo('GET', '/aliados?buscar=En%20la%20lista')).text).toBe(`{"datos":[${text}],"siguiente":null}`);
    const [entry] = await app.owner.query<{ datos: string }[]>(
      `SELECT despues->>'datos' AS datos FROM registro.auditoria WHERE entidad_id = $1`,
      [id],
    );
    expect(entry).toEqual({ datos });
  });

  test('nothing but brackets is refused, not tried', async () => {
    const nested = (levels: number): string => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`;
    expect((await enCrudo('POST', '/aliados', `{"nombre":"x","datos":${nested(90)}}`)).status).toBe(201);
    expect((await enCrudo('POST', '/aliados', `{"nombre":"x","datos":${nested(8_000)}}`)).status).toBe(400);
  });
});

describe('changing a partner', () => {
  test('changes what is sent and nothing else; a version that was overtaken is 412', async () => {
    const aliado = await factory.aliado({ etiquetas: ['a', 'b'], datos: { x: 1 } });
    const { status, body } = await modificar(aliado.id, { etiquetas: ['b'], activo: false }, { 'if-match': '"1"' });
    expect(status).toBe(200);
    expect(body).toEqual({
      ...aliado,
      etiquetas: ['b'],
      activo: false,
      version: 2,
      actualizado_en: expect.any(String),
    });
    expect((await modificar(aliado.id, { nombre: 'y' }, { 'if-match': '"1"' })).status).toBe(412);
    expect((await leer(aliado.id)).body).toEqual(body);
  });

  test('neither its id nor whether it has credentials can be said', async () => {
    const { id } = await factory.aliado();
    for (const fields of [{ id: randomUUID() }, { credenciales: true }]) {
      expect((await modificar(id, fields)).status).toBe(400);
    }
  });

  test('what is the same already is no change', async () => {
    const { id } = await factory.aliado({ etiquetas: ['a'], datos: { b: 1, a: 2 } });
    expect((await modificar(id, { etiquetas: ['A'], datos: { b: 1, a: 2 } })).body.version).toBe(1);
    expect((await modificar(id, { datos: { a: 2, b: 1 } })).body.version).toBe(2);
  });
});

describe('the list', () => {
  beforeAll(async () => {
    await app.owner.query('DELETE FROM registro.aliados');
    const con = await factory.aliado({ nombre: 'Ágora Seguros', etiquetas: ['seguros', 'vip'] });
    await factory.aliado({ nombre: 'Banco Norte', etiquetas: ['vip'], activo: false });
    await factory.aliado({ nombre: 'Comuna Sur' });
    const json = { usuario: 'u', clave: 'c' };
    expect((await app.http.post(`/aliados/${con.id}/credenciales`, json, { token: factory.token })).status).toBe(200);
  });

  test.each([
    ['', ['Banco Norte', 'Comuna Sur', 'Ágora Seguros']],
    ['buscar=agora', ['Ágora Seguros']],
    ['etiqueta=VIP', ['Banco Norte', 'Ágora Seguros']],
    ['etiqueta=vi', []],
    ['activo=false', ['Banco Norte']],
    ['credenciales=true', ['Ágora Seguros']],
    ['credenciales=false', ['Banco Norte', 'Comuna Sur']],
    ['credenciales=false&activo=true', ['Comuna Sur']],
    ['etiqueta=vip&buscar=banco', ['Banco Norte']],
  ])('by %j is %j', async (query, nombres) => {
    expect(await listar(query)).toEqual(nombres);
  });

  test('goes on page by page', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await app.http.get(`/aliados?limite=1${cursor}`, { token: factory.token });
      seen.push(...body.datos.map(({ id }: { id: string }) => id));
      if (body.siguiente === null) break;
      cursor = `&cursor=${body.siguiente}`;
    }
    expect(seen).toHaveLength(3);
    expect(new Set(seen).size).toBe(3);
  });
});

test('who reads only may not write', async () => {
  const token = await adminToken(app, 'consulta');
  const { id } = await factory.aliado();
  expect((await app.http.get(`/aliados/${id}`, { token })).status).toBe(200);
  expect((await app.http.post('/aliados', { nombre: 'x' }, { token })).status).toBe(403);
  expect((await app.http.post(`/aliados/${id}/token`, {}, { token })).status).toBe(403);
  expect((await app.http.get(`/aliados/${id}/credenciales`, { token })).status).toBe(403);
});

test('a partner that is deleted takes its token and its credentials along', async () => {
  const { aliado, token } = await factory.aliadoToken();
  const path = `/aliados/${aliado.id}`;
  await app.http.post(`${path}/credenciales`, { usuario: 'u', clave: 'c' }, { token });
  expect((await app.http.delete(path, { token: factory.token })).status).toBe(204);
  for (const table of ['tokens_aliado', 'credenciales_aliado']) {
    expect(await app.owner.query(`SELECT 1 FROM registro.${table} WHERE aliado_id = $1`, [aliado.id])).toEqual([]);
  }
  expect((await app.http.get(`${path}/credenciales`, { token })).status).toBe(401);
});
