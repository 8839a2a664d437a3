import type { TestApp } from '../support/app.js';
import { Tarifario } from '../support/tarifario.js';

let tarifario: Tarifario;
let app: TestApp;
let token: string;

/** More than a page holds unless more is asked for. */
const MUCHOS = 51;

beforeAll(async () => {
  tarifario = await Tarifario.start();
  ({ app, token } = tarifario);
  await tarifario.crear({ codigo: 'ART-15.Ñ' });
  for (const [n, descripcion] of ['Ñandú suelto', 'ÁRBOL caído', 'Zanja', '=1+1 "comillas", -2x'].entries()) {
    await tarifario.crear({
      codigo: `L${n}`,
      descripcion,
      gravedad: 'leve',
      precio: { unidad: 'CLP', cantidad: String(n) },
    });
  }
  for (let n = 0; n < MUCHOS; n += 1) await tarifario.crear({ codigo: `M${n}` });
});

afterAll(() => tarifario.close());

const listar = (query: string, holder?: string) => app.http.get(`/tarifario?${query}`, { token: holder });
const archivo = (query: string) => fetch(`${app.url}/api/v1/tarifario.csv?${query}`);

test('is found by code, text or article, without accents and case, a page at a time in any order', async () => {
  const found = async (query: string) =>
    (await listar(query)).body.datos.map(({ codigo }: { codigo: string }) => codigo);
  expect(await found('buscar=nandu')).toEqual(['L0']);
  expect(await found('buscar=l1&gravedad=leve')).toEqual(['L1']);
  expect(await found('buscar=.%C3%B1')).toEqual(['ART-15.Ñ']);
  expect(await found('gravedad=muy_grave')).toEqual([]);
  for (const orden of ['codigo', '-codigo', 'descripcion', '-descripcion', 'actualizado_en', '-actualizado_en']) {
    const whole = await found(`orden=${orden}&limite=200`);
    const paged: string[] = [];
    for (let cursor = ''; ;) {
      const { body, status } = await listar(`orden=${orden}&limite=20${cursor}`);
      expect(status).toBe(200);
      paged.push(...body.datos.map(({ codigo }: { codigo: string }) => codigo));
      if (!body.siguiente) break;
      cursor = `&cursor=${body.siguiente}`;
    }
    expect(paged).toEqual(whole);
    expect(whole.length).toBeGreaterThan(MUCHOS);
  }
});

test.each([
  'orden=otro',
  'campos=otro',
  'cursor=x',
  'gravedad=x',
  'en=ayer',
  'eliminados=quizas',
  'limite=0',
  'otro=1',
])('refuses %s', async (query) => {
  const { status, body } = await listar(query);
  expect([status, body.errores.map(({ campo }: { campo: string }) => campo)]).toEqual([400, [query.split('=')[0]]]);
});

test.each([
  '0',
  '2025',
  '1 (foo)',
  '2025-02-30T00:00:00.000Z',
  '+275760-09-13T00:00:00.000Z',
  '0000-01-01T00:00:00.000Z',
])('refuses the instant %j in a cursor', async (instant) => {
  const place = ['actualizado_en', instant, '01a1b2c3-0000-7000-8000-000000000000'];
  const cursor = Buffer.from(JSON.stringify(place)).toString('base64url');
  const { status, body } = await listar(`orden=actualizado_en&cursor=${cursor}`);
  expect([status, body.errores?.[0]?.campo]).toEqual([400, 'cursor']);
});

test('holds only the fields that were asked for, and the prices of another day', async () => {
  const { body } = await listar('campos=codigo,precio&buscar=L2&en=2020-01-01');
  expect(body.datos).toEqual([{ codigo: 'L2', precio: null }]);
});

test('is not sent again to who has it', async () => {
  const { headers } = await listar('buscar=L2');
  expect(headers.get('cache-control')).toBe('no-cache');
  const again = (known: string) => app.http.get('/tarifario?buscar=L2', { headers: { 'if-none-match': known } });
  expect((await again(headers.get('etag')!)).status).toBe(304);
  expect((await again(`"x", W/${headers.get('etag')!}`)).status).toBe(304);
  expect((await again('"x"')).status).toBe(200);
  const head = await fetch(`${app.url}/api/v1/tarifario?buscar=L2`, { method: 'HEAD' });
  const caching = (of: Headers) => ['etag', 'cache-control', 'vary'].map((name) => of.get(name));
  expect(caching(head.headers)).toEqual(caching(headers));
  const private_ = await listar('buscar=L2', token);
  expect(private_.headers.get('cache-control')).toBe('private, no-cache');
  expect((await app.http.get('/tarifario', { headers: { authorization: 'Bearer a.b.c' } })).status).toBe(401);
});

test('is a file too, in which nothing is a formula', async () => {
  const response = await archivo('buscar=l3');
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const [header, line, ...rest] = (await response.text()).split('\r\n');
  expect(header).toMatch(/^codigo,descripcion,articulo,gravedad,puntos,/);
  expect(line).toMatch(/^L3,"'=1\+1 ""comillas"", '-2x",,leve,0,false,false,CLP,3,1,CLP,3,/);
  expect(rest).toEqual(['']);
});

test('is a file with every row, in the order and with the prices that are asked for', async () => {
  const codigos = (await (await archivo('orden=-codigo&en=2020-01-01')).text())
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(',')[0]);
  const { body } = await listar('orden=-codigo&limite=200');
  expect(codigos).toEqual(['codigo', ...body.datos.map(({ codigo }: { codigo: string }) => codigo)]);
  expect(codigos.length).toBeGreaterThan(MUCHOS);
  expect(await (await archivo('buscar=l2&en=2020-01-01')).text()).toContain(',,,,,,');
});

test.each(['limite=1', 'cursor=x', 'campos=codigo', 'otro=1'])('is a file that has no %s', async (query) => {
  const response = await archivo(query);
  const { errores } = (await response.json()) as { errores: { campo: string }[] };
  expect([response.status, errores.map(({ campo }) => campo)]).toEqual([400, [query.split('=')[0]]]);
});
