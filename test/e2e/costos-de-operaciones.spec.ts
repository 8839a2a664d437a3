import { startApp, type TestApp } from '../support/app.js';
import { crearCliente, cuentas, operar } from '../support/clientes.js';
import { adminToken, type Registro } from '../support/factories.js';

let app: TestApp;
let admin: string;

beforeAll(async () => {
  app = await startApp();
  admin = await adminToken(app, 'admin');
});

afterAll(() => app.close());

test('anybody reads what operations cost', async () => {
  expect((await app.http.get('/operaciones')).body).toEqual({
    datos: [
      { tipo: 'consulta_patente', nombre: 'Consulta de patente', costo: 1 },
      { tipo: 'infracciones_patente', nombre: 'Infracciones de una patente', costo: 2 },
      { tipo: 'resumen_patente', nombre: 'Resumen de una patente', costo: 3 },
    ],
    siguiente: null,
  });
});

const fijar = (json: object) => app.http.post('/operaciones/costos', json, { token: admin });
const costo = async (tipo: string): Promise<number> =>
  ((await app.http.get('/operaciones')).body.datos as Registro[]).find((one) => one['tipo'] === tipo)!['costo'];

test('a cost holds from now on, leaves a trail, and what was charged stays', async () => {
  const uno = await crearCliente(app, admin, 20);
  const before = (await operar(app, uno, 'infracciones_patente', 'BBCL12', 'antes')).body;
  const { status, body } = await fijar({ tipo: 'infracciones_patente', costo: 7 });
  expect([status, body]).toEqual([
    201,
    { id: expect.any(String), tipo: 'infracciones_patente', costo: 7, desde: expect.stringMatching(/Z$/) },
  ]);
  expect(await costo('infracciones_patente')).toBe(7);
  expect((await operar(app, uno, 'infracciones_patente', 'BBCL12')).body).toMatchObject({ costo: 7, saldo: 11 });
  expect((await operar(app, uno, 'infracciones_patente', 'BBCL12', 'antes')).body).toEqual(before);
  expect(await cuentas(app, uno.id)).toEqual({ saldo: 11, debitos: 2, registros: 2 });
  const trail = await app.http.get(`/auditoria?entidad=costos_operacion&entidad_id=${body.id}`, { token: admin });
  expect(trail.body.datos).toMatchObject([
    {
      accion: 'fijar_costo',
      antes: { tipo: 'infracciones_patente', costo: 2 },
      despues: { tipo: 'infracciones_patente', costo: 7, desde: body.desde },
    },
  ]);
  await fijar({ tipo: 'infracciones_patente', costo: 2 });
});

test('one that is to come does not hold yet, and two can not begin at once', async () => {
  const coming = { tipo: 'resumen_patente', costo: 50, desde: '2190-01-01' };
  expect((await fijar(coming)).status).toBe(201);
  expect(await costo('resumen_patente')).toBe(3);
  const again = await fijar({ ...coming, costo: 60 });
  expect([again.status, again.body.codigo]).toEqual([409, 'repetido']);
});

test.each([
  [{ tipo: 'otra', costo: 1 }, 'tipo'],
  [{ tipo: 'resumen_patente', costo: -1 }, 'costo'],
  [{ tipo: 'resumen_patente', costo: 1.5 }, 'costo'],
  [{ tipo: 'resumen_patente', costo: '5' }, 'costo'],
  [{ tipo: 'resumen_patente', costo: 1_000_001 }, 'costo'],
  [{ tipo: 'resumen_patente', costo: 1, desde: '2020-01-01' }, 'desde'],
  [{ tipo: 'resumen_patente', costo: 1, desde: 'ayer' }, 'desde'],
])('%j is refused', async (json, campo) => {
  const { status, body } = await fijar(json);
  expect([status, body.errores[0].campo]).toEqual([400, campo]);
});

test('of many set at once each begins at an instant of its own', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) => fijar({ tipo: 'consulta_patente', costo: 10 + n })),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(answers.map(({ body }) => body.desde)).size).toBe(10);
  const last = answers.map(({ body }) => body).sort((a, b) => (a.desde < b.desde ? 1 : -1))[0];
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await costo('consulta_patente')).toBe(last.costo);
  await fijar({ tipo: 'consulta_patente', costo: 1 });
});

test('for nothing is a cost too: the record and its movement are there', async () => {
  await fijar({ tipo: 'consulta_patente', costo: 0 });
  const uno = await crearCliente(app, admin);
  expect((await operar(app, uno, 'consulta_patente', 'BBCL12')).body).toMatchObject({ costo: 0, saldo: 0 });
  expect(await cuentas(app, uno.id)).toEqual({ saldo: 0, debitos: 1, registros: 1 });
  await fijar({ tipo: 'consulta_patente', costo: 1 });
});
