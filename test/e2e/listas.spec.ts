import { startApp, type TestApp } from '../support/app.js';
import { Factory, unique, type Registro } from '../support/factories.js';

let app: TestApp;
let factory: Factory;

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
});

afterAll(() => app.close());

async function listar(path: string, query: Record<string, string | number> = {}) {
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return app.http.get(`${path}?${search.toString()}`, { token: factory.token });
}

/** Every record of a list, a page at a time; `between` runs after each page. */
async function recorrer(path: string, limite: number, between: () => Promise<unknown> = () => Promise.resolve()) {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const { status, body } = await listar(path, cursor === null ? { limite } : { limite, cursor });
    expect(status).toBe(200);
    expect(body.datos.length).toBeLessThanOrEqual(limite);
    ids.push(...body.datos.map(({ id }: Registro) => id));
    cursor = body.siguiente;
    await between();
  } while (cursor !== null);
  return ids;
}

const idsOf = (registros: Registro[]) => registros.map(({ id }) => id);
const inTurn = async (count: number, create: (index: number) => Promise<Registro>): Promise<Registro[]> => {
  const registros: Registro[] = [];
  for (let index = 0; index < count; index += 1) registros.push(await create(index));
  return registros;
};

describe.each([
  ['/personas', () => factory.persona()],
  ['/vehiculos', () => factory.vehiculo()],
  ['/oficiales', () => factory.oficial()],
])('paging through %s', (path, create) => {
  test('visits each record once, newest first, while others are created', async () => {
    const registros = await inTurn(7, create);
    const visited = await recorrer(path, 3, create);
    expect(new Set(visited).size).toBe(visited.length);
    const ours = new Set(idsOf(registros));
    expect(visited.filter((id) => ours.has(id))).toEqual(idsOf(registros).reverse());
  });

  test('does not stumble over a record that was deleted meanwhile', async () => {
    const registros = await inTurn(4, create);
    const { body } = await listar(path, { limite: 2 });
    expect(idsOf(body.datos)).toEqual([registros[3]!.id, registros[2]!.id]);
    await app.http.delete(`${path}/${registros[2]!.id}`, { token: factory.token });
    const second = await listar(path, { limite: 1, cursor: body.siguiente });
    expect(idsOf(second.body.datos)).toEqual([registros[1]!.id]);
  });

  test.each(['0', '201', '-1', '1.5', 'x', '', '1e2'])('refuses limite=%j naming it', async (limite) => {
    const { status, body } = await listar(path, { limite });
    expect(status).toBe(400);
    expect(body.errores).toEqual([{ campo: 'limite', mensaje: expect.any(String) }]);
  });

  test.each(['x', '7', 'ñ', '%00', 'x'.repeat(300)])('refuses cursor=%j naming it', async (cursor) => {
    const { status, body } = await listar(path, { cursor });
    expect(status).toBe(400);
    expect(body.errores).toEqual([{ campo: 'cursor', mensaje: expect.any(String) }]);
  });

  test('refuses a parameter that does not exist, and one given twice', async () => {
    const unknown = await listar(path, { orden: 'nombre' });
    expect(unknown.body).toMatchObject({ status: 400, errores: [{ campo: 'orden' }] });
    const twice = await app.http.get(`${path}?limite=1&limite=2`, { token: factory.token });
    expect(twice.body).toMatchObject({ status: 400, errores: [{ campo: 'limite' }] });
  });

  test('refuses a search text that is empty, too long or damaged', async () => {
    for (const buscar of ['', ' ', 'x'.repeat(255), 'a\u0000b']) {
      expect((await listar(path, { buscar })).body).toMatchObject({ status: 400, errores: [{ campo: 'buscar' }] });
    }
  });
});

test('a page has 50 records unless more are asked for, and the last one says so', async () => {
  await app.owner.query(
    `INSERT INTO registro.personas (id, nombre, busqueda, correo, version, creado_en, actualizado_en)
     SELECT gen_random_uuid(), 'Muchas', 'muchas', 'muchas' || n || '@example.com', 1, now(), now() FROM generate_series(1, 120) n`,
  );
  const first = await listar('/personas', { buscar: 'muchas' });
  expect(first.body.datos).toHaveLength(50);
  expect(first.body.siguiente).toEqual(expect.any(String));
  const all = await listar('/personas', { buscar: 'muchas', limite: 200 });
  expect(all.body.datos).toHaveLength(120);
  expect(all.body.siguiente).toBeNull();
  expect((await listar('/personas', { buscar: 'muchas', limite: 120 })).body.siguiente).toBeNull();
});

describe('searching', () => {
  test('people by part of the name or e-mail, in any case', async () => {
    const marca = `Zuñiga${unique()}`;
    const uno = await factory.persona({ nombre: `Ana ${marca} Díaz` });
    const otro = await factory.persona({ correo: `zx.${uno.id}@example.com` });
    expect(idsOf((await listar('/personas', { buscar: marca.toUpperCase() })).body.datos)).toEqual([uno.id]);
    expect(idsOf((await listar('/personas', { buscar: `ZX.${uno.id}` })).body.datos)).toEqual([otro.id]);
  });

  test.each(['%', '_', '\\'])('takes %j literally', async (signo) => {
    const nombre = `con${signo}signo ${unique()}`;
    const con = await factory.persona({ nombre });
    await factory.persona({ nombre: nombre.replace(signo, 'x') });
    expect(idsOf((await listar('/personas', { buscar: nombre })).body.datos)).toEqual([con.id]);
    const oficial = await factory.oficial({ nombre });
    expect(idsOf((await listar('/oficiales', { buscar: signo })).body.datos)).toEqual([oficial.id]);
    const vehiculo = await factory.vehiculo({ marca: nombre });
    expect(idsOf((await listar('/vehiculos', { buscar: signo })).body.datos)).toEqual([vehiculo.id]);
  });

  test('vehicles by the beginning of the plate, however it is spelled, or part of the make', async () => {
    const uno = await factory.vehiculo({ placa_patente: 'QWER77', marca: 'Rara Avis' });
    await factory.vehiculo({ placa_patente: 'AQWER7' });
    expect(idsOf((await listar('/vehiculos', { buscar: 'qw-er.7' })).body.datos)).toEqual([uno.id]);
    expect(idsOf((await listar('/vehiculos', { buscar: 'ARA AV' })).body.datos)).toEqual([uno.id]);
  });

  test('vehicles by nothing but separators finds only what contains them', async () => {
    const uno = await factory.vehiculo({ marca: 'Mercedes-Benz' });
    expect(idsOf((await listar('/vehiculos', { buscar: '-' })).body.datos)).toEqual([uno.id]);
  });

  test('officers by the beginning of the number or part of the name', async () => {
    const uno = await factory.oficial({ numero: 'ZQ-881', nombre: 'Rosa Quezada' });
    await factory.oficial({ numero: '8-ZQ-881' });
    expect(idsOf((await listar('/oficiales', { buscar: 'zq-88' })).body.datos)).toEqual([uno.id]);
    expect(idsOf((await listar('/oficiales', { buscar: 'sa quez' })).body.datos)).toEqual([uno.id]);
  });
});

describe('filtering', () => {
  test('vehicles by plate and by owner', async () => {
    const persona = await factory.persona();
    const uno = await factory.vehiculo({ persona_id: persona.id });
    const otro = await factory.vehiculo({ persona_id: persona.id });
    const porDueno = await listar('/vehiculos', { persona_id: persona.id.toUpperCase() });
    expect(idsOf(porDueno.body.datos)).toEqual([otro.id, uno.id]);
    const placa_patente = String(uno.placa_patente).toLowerCase();
    expect(idsOf((await listar('/vehiculos', { placa_patente })).body.datos)).toEqual([uno.id]);
    expect((await listar('/vehiculos', { placa_patente: 'ZZZZ99' })).body).toEqual({ datos: [], siguiente: null });
    expect((await listar('/vehiculos', { persona_id: '7' })).body.errores[0].campo).toBe('persona_id');
    expect((await listar('/vehiculos', { placa_patente: '' })).body.errores[0].campo).toBe('placa_patente');
  });

  test('officers by whether they are active, page by page', async () => {
    const inactivos = await inTurn(3, () => factory.oficial({ activo: false }));
    await factory.oficial();
    const first = await listar('/oficiales', { activo: 'false', limite: 2 });
    const second = await listar('/oficiales', { activo: 'false', limite: 2, cursor: first.body.siguiente });
    expect([...idsOf(first.body.datos), ...idsOf(second.body.datos)]).toEqual(idsOf(inactivos).reverse());
    const activos = await listar('/oficiales', { activo: 'true', limite: 200 });
    expect(activos.body.datos.every(({ activo }: Registro) => activo === true)).toBe(true);
    expect((await listar('/oficiales', { activo: 'quizas' })).body.errores[0].campo).toBe('activo');
  });
});
