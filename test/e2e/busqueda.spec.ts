import { startApp, type TestApp } from '../support/app.js';
import { Factory, filing } from '../support/factories.js';

let app: TestApp;
let factory: Factory;

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
});

afterAll(() => app.close());

/** What a list finds, by one of its fields, in alphabetical order. */
async function found(path: string, buscar: string, field: string): Promise<string[]> {
  const search = new URLSearchParams({ buscar }).toString();
  const { status, body } = await app.http.get(`${path}?${search}`, { token: factory.token });
  expect(status).toBe(200);
  return (body.datos as Record<string, string>[]).map((registro) => registro[field]!).sort();
}

describe('people', () => {
  beforeAll(async () => {
    await factory.persona({ nombre: 'José Peña', correo: 'jp@example.com' });
    await factory.persona({ nombre: 'PENA Soto', correo: 'soto.otra@example.com' });
    await factory.persona({ nombre: 'Ana 100% Núñez', correo: 'ana@example.com' });
  });

  test.each([
    ['peña', ['José Peña', 'PENA Soto']],
    ['PENA', ['José Peña', 'PENA Soto']],
    ['pen\u0303a', ['José Peña', 'PENA Soto']],
    ['JOSE', ['José Peña']],
    ['eña', ['José Peña', 'PENA Soto']],
    ['OTRA@', ['PENA Soto']],
    ['100%', ['Ana 100% Núñez']],
    ['%%%', []],
    ['zzz', []],
  ])('%s finds %j', async (buscar, nombres) => {
    expect(await found('/personas', buscar, 'nombre')).toEqual(nombres);
  });

  test.each([
    ['nú', ['Ana 100% Núñez']],
    ['P', ['José Peña', 'PENA Soto']],
    ['jp', ['José Peña']],
    ['ez', []],
  ])('fewer than three letters find beginnings of words: %s finds %j', async (buscar, nombres) => {
    expect(await found('/personas', buscar, 'nombre')).toEqual(nombres);
  });
});

/** As they stand in a record, and as somebody else types them. */
test.each([
  ['Łukasz Sørensen', 'lukasz SORENSEN'],
  ['Þórunn Æsa', 'Thorunn Aesa'],
  ['Sean D’Angelo', "d'angelo"],
  ["Maeve O'Neill", 'O’Neill'],
  ['Ali Işık', 'ALI ISIK'],
  ['Karl Groß', 'GROSS'],
  ['Ана Семёнова', 'семенова'],
  ['Οδυσσέας Ρίτσος', 'ΡΙΤΣΟΣ'],
  ['مُحَمَّد أحمد', 'محمد احمد'],
  ['किशोर कुमार', 'कुमार'],
  ['김 철수', '철수'],
  ['山田太郎', '山田'],
  ['Eva\u00a0Luna  Mar', 'eva luna mar'],
  [`${'Ñandú '.repeat(33)}é`, 'ñandu ñandu'],
])('%s is found by the whole name, in any form, and as %s', async (nombre, typed) => {
  const { id } = await factory.persona({ nombre });
  for (const buscar of [nombre, nombre.normalize('NFD'), nombre.toUpperCase(), typed]) {
    expect([buscar, await found('/personas', buscar, 'id')]).toEqual([buscar, [id]]);
  }
});

test('what is changed is found by what it has become, and what is searched by is shown nowhere', async () => {
  const persona = await factory.persona({ nombre: 'Zacarías Antes' });
  const vehiculo = await factory.vehiculo({ marca: 'Škoda', color: 'Grün' });
  const oficial = await factory.oficial({ nombre: 'Wenceslao Antes' });
  const change = async (path: string, json: object): Promise<unknown> =>
    (await app.http.patch(path, json, { token: factory.token })).body;
  const changed = [
    await change(`/personas/${persona.id}`, { nombre: 'Zacarías Después' }),
    await change(`/vehiculos/${vehiculo.id}`, { marca: 'Peugeöt' }),
    await change(`/oficiales/${oficial.id}`, { nombre: 'Wenceslao Después' }),
  ];
  expect(await found('/personas', 'zacarias despues', 'id')).toEqual([persona.id]);
  expect(await found('/personas', 'zacarias antes', 'id')).toEqual([]);
  expect(await found('/vehiculos', 'skoda', 'id')).toEqual([]);
  expect(await found('/vehiculos', 'peugeot', 'id')).toEqual([vehiculo.id]);
  expect(await found('/oficiales', 'wenceslao despues', 'id')).toEqual([oficial.id]);
  const trail = await app.owner.query<object[]>('SELECT antes, despues FROM registro.auditoria');
  expect(trail.length).toBeGreaterThan(6);
  expect(JSON.stringify([persona, vehiculo, oficial, changed, trail])).not.toContain('busqueda');
});

test('officers and brands are found without regard to accents too', async () => {
  await factory.oficial({ nombre: 'Íñigo Sáez', numero: '7007' });
  await factory.vehiculo({ marca: 'Citroën', placa_patente: 'CTRN01' });
  expect(await found('/oficiales', 'INIGO SAEZ', 'numero')).toEqual(['7007']);
  expect(await found('/oficiales', '70', 'numero')).toEqual(['7007']);
  expect(await found('/vehiculos', 'citroen', 'placa_patente')).toEqual(['CTRN01']);
  expect(await found('/vehiculos', 'ctrn', 'placa_patente')).toEqual(['CTRN01']);
});

test('the beginning of a plate finds infractions by the plate as it was filed', async () => {
  const vehiculo = await factory.vehiculo({ placa_patente: 'VIEJ01' });
  const { token } = await factory.oficialToken();
  await app.http.post('/cargar_infraccion', filing(vehiculo), { token });
  const path = `/vehiculos/${vehiculo.id}`;
  await app.http.patch(path, { placa_patente: 'NUEV01' }, { token: factory.token });
  await app.http.post('/cargar_infraccion', filing({ ...vehiculo, placa_patente: 'NUEV01' }), { token });
  expect(await found('/infracciones', 'vie', 'placa_patente')).toEqual(['VIEJ01']);
  expect(await found('/infracciones', 'NU-EV', 'placa_patente')).toEqual(['NUEV01']);
  expect(await found('/infracciones', 'VIEJ02', 'placa_patente')).toEqual([]);
});

test('the beginning of very many plates finds them as well', async () => {
  const persona = await factory.persona();
  await app.owner.query(
    `INSERT INTO registro.vehiculos SELECT gen_random_uuid(), 'MUCH' || lpad(n::text, 4, '0'), 'Fiat', 'rojo', $1, 1, now(), now(),
       'fiat', 'rojo'
     FROM generate_series(1, 1001) n`,
    [persona.id],
  );
  const { token } = await factory.oficialToken();
  for (const placa_patente of ['MUCH0001', 'MUCH1001']) {
    await app.http.post('/cargar_infraccion', filing({ id: '', placa_patente }), { token });
  }
  expect(await found('/infracciones', 'MUCH', 'placa_patente')).toEqual(['MUCH0001', 'MUCH1001']);
  expect(await found('/infracciones', 'MUCH1', 'placa_patente')).toEqual(['MUCH1001']);
});
