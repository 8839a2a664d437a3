import { startApp, type TestApp } from '../support/app.js';
import { Factory, filing, type Registro } from '../support/factories.js';

const CUANTAS = 2_300;

let app: TestApp;
let factory: Factory;
let persona: Registro;
let vehiculos: Registro[];

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
  persona = await factory.persona();
  vehiculos = [await factory.vehiculo({ persona_id: persona.id }), await factory.vehiculo({ persona_id: persona.id })];
  const oficial = await factory.oficial();
  // Groups of 500 share their instant, so pages end in the middle of one; the last group is before 1970.
  await app.owner.query(
    `INSERT INTO registro.infracciones
     SELECT gen_random_uuid(), CASE n % 2 WHEN 0 THEN $1::uuid ELSE $2::uuid END, $3, $4, 'AA0000',
       timestamptz '1969-12-31 00:00:00.001Z' + n / 500 * interval '1 day', 'Acta ' || n, now(), 'prueba-1', '127.0.0.1'
     FROM generate_series(0, $5::int - 1) n`,
    [vehiculos[0]!.id, vehiculos[1]!.id, oficial.id, persona.id, CUANTAS],
  );
});

afterAll(() => app.close());

const pedir = (query: Record<string, string>) =>
  app.http.get(`/generar_informe?${new URLSearchParams(query).toString()}`);

interface Acta {
  id: string;
  timestamp: string;
  comentarios: string;
}

async function recorrer(between: (page: number) => Promise<unknown> = () => Promise.resolve()) {
  const pages: Acta[][] = [];
  const totals: number[] = [];
  let cursor: string | null = null;
  do {
    const query: Record<string, string> = cursor === null ? {} : { cursor };
    const { status, body } = await pedir({ correo: persona.correo as string, ...query });
    expect(status).toBe(200);
    pages.push(body.infracciones as Acta[]);
    totals.push(body.total as number);
    cursor = body.siguiente as string | null;
    await between(pages.length);
  } while (cursor !== null);
  return { pages, totals, all: pages.flat() };
}

test('more than a page comes in pages of 1,000, each act once, newest first', async () => {
  const { pages, totals, all } = await recorrer();
  expect(pages.map(({ length }) => length)).toEqual([1000, 1000, 300]);
  expect(totals).toEqual([CUANTAS, CUANTAS, CUANTAS]);
  expect(new Set(all.map(({ id }) => id)).size).toBe(CUANTAS);
  expect(new Set(all.map(({ comentarios }) => comentarios)).size).toBe(CUANTAS);
  const moments = all.map(({ timestamp }) => Date.parse(timestamp));
  expect(moments).toEqual([...moments].sort((a, b) => b - a));
});

test('POST pages alike', async () => {
  const correo = persona.correo as string;
  const first = await app.http.post('/generar_informe', { correo });
  const second = await app.http.post('/generar_informe', { correo, cursor: first.body.siguiente });
  expect(second.body).toEqual((await pedir({ correo, cursor: first.body.siguiente })).body);
  expect(second.body.infracciones).toHaveLength(1000);
});

test('what is filed meanwhile neither repeats nor hides what was there', async () => {
  const before = (await recorrer()).all.map(({ id }) => id);
  const { token } = await factory.oficialToken();
  const { all } = await recorrer(async () => {
    const { status } = await app.http.post('/cargar_infraccion', filing(vehiculos[0]!), { token });
    expect(status).toBe(200);
  });
  const ids = all.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const known = new Set(before);
  expect(ids.filter((id) => known.has(id))).toEqual(before);
});

test('exactly one page says there is no other', async () => {
  const otra = await factory.persona();
  const vehiculo = await factory.vehiculo({ persona_id: otra.id });
  await app.owner.query(
    `INSERT INTO registro.infracciones
     SELECT gen_random_uuid(), $1, oficial_id, $2, 'AA0000', now(), 'Acta', now(), 'prueba-2', '127.0.0.1'
     FROM registro.infracciones LIMIT 1000`,
    [vehiculo.id, otra.id],
  );
  const { body } = await pedir({ correo: otra.correo as string });
  expect(body.infracciones).toHaveLength(1000);
  expect({ total: body.total, siguiente: body.siguiente }).toEqual({ total: 1000, siguiente: null });
});

test('a cursor that is none of ours is 400 naming it', async () => {
  const id = '01900000-0000-7000-8000-000000000000';
  const encode = (text: string) => Buffer.from(text).toString('base64url');
  const cursors = [
    '',
    'x',
    '\u0000',
    'x'.repeat(5000),
    encode('7'),
    encode(`x/${id}`),
    encode('7/x'),
    encode(`1e3/${id}`),
    encode(`9999999999999999/${id}`),
    encode(`999999999999999/${id}`),
    encode(`-999999999999999/${id}`),
    encode(`8640000000000001/${id}`),
  ];
  for (const cursor of cursors) {
    const { status, body } = await pedir({ correo: persona.correo as string, cursor });
    expect({ cursor, status, campo: body.errores?.[0]?.campo }).toEqual({ cursor, status: 400, campo: 'cursor' });
  }
});

test('a cursor at the end of the report gives an empty page', async () => {
  const cursor = Buffer.from('-2208988800000/00000000-0000-8000-8000-000000000000').toString('base64url');
  const { status, body } = await pedir({ correo: persona.correo as string, cursor });
  expect(status).toBe(200);
  expect(body).toMatchObject({ infracciones: [], siguiente: null });
  expect(body.total).toBeGreaterThanOrEqual(CUANTAS);
});
