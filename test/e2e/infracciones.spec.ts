import { toReferencia } from '../../src/core/text/referencia.js';
import { startApp, type TestApp } from '../support/app.js';
import { Factory, filing, type Registro } from '../support/factories.js';

let app: TestApp;
let factory: Factory;
let vehiculo: Registro;
let uno: { oficial: Registro; token: string };
let otro: { oficial: Registro; token: string };

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
});

beforeEach(async () => {
  vehiculo = await factory.vehiculo();
  uno = await factory.oficialToken();
  otro = await factory.oficialToken();
});

afterAll(() => app.close());

async function cargar(quien: { token: string }, fields: object = {}, que = vehiculo): Promise<Registro> {
  const { status, body } = await app.http.post('/cargar_infraccion', filing(que, fields), { token: quien.token });
  if (status !== 200) throw new Error(`filing answered ${status}`);
  return body as Registro;
}

const listar = (query: Record<string, string>, token = factory.token) =>
  app.http.get(`/infracciones?${new URLSearchParams(query).toString()}`, { token });
const idsOf = (registros: Registro[]) => registros.map(({ id }) => id);
const idsFor = async (query: Record<string, string>, token = factory.token) => {
  const { status, body } = await listar(query, token);
  if (status !== 200) throw new Error(`the list answered ${status}: ${JSON.stringify(body)}`);
  return idsOf(body.datos as Registro[]);
};

test('an administrator reads an infraction with its vehicle and the owner at filing', async () => {
  const acta = await cargar(uno);
  const nuevo = await factory.persona();
  await app.http.patch(`/vehiculos/${vehiculo.id}`, { persona_id: nuevo.id }, { token: factory.token });
  const { status, body } = await app.http.get(`/infracciones/${acta.id}`, { token: factory.token });
  expect(status).toBe(200);
  expect(body).toEqual({
    ...acta,
    referencia: toReferencia(acta.id),
    vehiculo_id: vehiculo.id,
    persona_id: vehiculo.persona_id,
  });
  expect((await listar({ placa_patente: vehiculo.placa_patente as string })).body.datos).toEqual([body]);
});

test('an officer sees only what he filed himself', async () => {
  const [mia, ajena] = [await cargar(uno), await cargar(otro)];
  expect(await idsFor({}, uno.token)).toEqual([mia.id]);
  expect(await idsFor({ oficial: otro.oficial.numero as string }, uno.token)).toEqual([]);
  expect(await idsFor({ placa_patente: vehiculo.placa_patente as string }, otro.token)).toEqual([ajena.id]);
  expect((await app.http.get(`/infracciones/${mia.id}`, { token: uno.token })).status).toBe(200);
  const foreign = await app.http.get(`/infracciones/${ajena.id}`, { token: uno.token });
  const absent = await app.http.get('/infracciones/01900000-0000-7000-8000-000000000000', { token: uno.token });
  expect(foreign.status).toBe(404);
  expect(foreign.body).toEqual({ ...absent.body, request_id: expect.any(String) });
});

describe('an administrator filters', () => {
  let actas: Registro[]; // oldest first
  let oficial: string;
  let placa: string;

  beforeEach(async () => {
    actas = [
      await cargar(uno, { timestamp: '1955-06-01T00:00:00Z' }),
      await cargar(uno, { timestamp: '1969-12-31T23:59:59.999Z' }),
      await cargar(uno, { timestamp: '2026-01-01T00:00:00Z' }),
      await cargar(otro, { timestamp: '2026-01-31T23:59:59.999Z' }),
      await cargar(uno, { timestamp: '2026-02-01T00:00:00Z' }),
    ];
    oficial = uno.oficial.numero as string;
    placa = vehiculo.placa_patente as string;
  });

  const pick = (...indexes: number[]) => indexes.map((index) => actas[index]!.id);

  test('by plate, however it is spelled, newest first', async () => {
    expect((await idsFor({ placa_patente: ` ${placa.toLowerCase()}-` })).slice(0, 3)).toEqual(pick(4, 3, 2));
    expect((await idsFor({ placa_patente: placa })).sort()).toEqual(pick(0, 1, 2, 3, 4).sort());
    expect(await idsFor({ placa_patente: 'ZZ9997' })).toEqual([]);
  });

  test('by officer, however his number is spelled', async () => {
    expect((await idsFor({ oficial: ` ${oficial.toLowerCase()} ` })).sort()).toEqual(pick(0, 1, 2, 4).sort());
    expect(await idsFor({ oficial: '999999999' })).toEqual([]);
  });

  test('by date: from an instant on, and up to but without another', async () => {
    const enero = { desde: '2026-01-01T00:00:00Z', hasta: '2026-02-01T00:00:00Z' };
    expect(await idsFor({ ...enero, placa_patente: placa })).toEqual(pick(3, 2));
    expect(await idsFor({ ...enero, oficial })).toEqual(pick(2));
    expect(await idsFor({ ...enero, oficial, placa_patente: 'ZZ9997' })).toEqual([]);
    expect(await idsFor({ desde: '2026-01-01T00:00:00.001Z', placa_patente: placa })).toEqual(pick(4, 3));
    expect(await idsFor({ desde: enero.hasta, hasta: enero.desde, placa_patente: placa })).toEqual([]);
  });

  test('by date, written with an offset or in local time', async () => {
    const local = { desde: '2025-12-31T21:00:00', hasta: '2026-01-31T21:00:00-03:00', placa_patente: placa };
    expect(await idsFor(local)).toEqual(pick(3, 2));
  });

  test('by date, a day being all of it on the local clock', async () => {
    expect((await idsFor({ hasta: '2025-12-31', desde: '2025-12-31', placa_patente: placa })).sort()).toEqual(pick(2));
    expect(await idsFor({ desde: '2026-01-01', placa_patente: placa })).toEqual(pick(4, 3));
    expect(await idsFor({ desde: '2026-01-01', hasta: '9999-12-31', placa_patente: placa })).toEqual(pick(4, 3));
  });

  test('by date, with a + that was not written as %2B', async () => {
    const query = `placa_patente=${placa}&desde=2026-01-01T00:00:00+00:00&hasta=2026-02-01T05:30:00+05:30`;
    const { body } = await app.http.get(`/infracciones?${query}`, { token: factory.token });
    expect(body.datos.map(({ id }: Registro) => id)).toEqual(pick(3, 2));
  });

  test('before 1970, where ids no longer tell the instant', async () => {
    const antes = { desde: '1955-06-01T00:00:00Z', hasta: '1970-01-01T00:00:00Z', placa_patente: placa };
    expect((await idsFor(antes)).sort()).toEqual(pick(0, 1).sort());
    expect(await idsFor({ ...antes, desde: '1955-06-01T00:00:00.001Z' })).toEqual(pick(1));
    expect(await idsFor({ ...antes, hasta: '1969-12-31T23:59:59.999Z' })).toEqual(pick(0));
    expect(await idsFor({ desde: '1970-01-01T00:00:00Z', placa_patente: placa })).toEqual(pick(4, 3, 2));
    expect((await idsFor({ hasta: '2026-01-01T00:00:00Z', placa_patente: placa })).sort()).toEqual(pick(0, 1).sort());
  });

  test('page by page, each infraction once, while others are filed', async () => {
    const visited: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string> = cursor === null ? {} : { cursor };
      const { body } = await listar({ placa_patente: placa, limite: '2', ...query });
      visited.push(...idsOf(body.datos as Registro[]));
      cursor = body.siguiente as string | null;
      await cargar(uno, { timestamp: new Date().toISOString() });
    } while (cursor !== null);
    expect(visited).toHaveLength(5);
    expect(visited.slice(0, 3)).toEqual(pick(4, 3, 2));
    expect([...visited].sort()).toEqual(pick(0, 1, 2, 3, 4).sort());
  });
});

test('a plate that moved finds what was filed with it, on either vehicle', async () => {
  const placa = vehiculo.placa_patente as string;
  const primera = await cargar(uno, { timestamp: '2026-01-01T00:00:00Z' });
  await app.http.patch(`/vehiculos/${vehiculo.id}`, { placa_patente: `${placa}X` }, { token: factory.token });
  const heredero = await factory.vehiculo({ placa_patente: placa });
  const segunda = await cargar(uno, { timestamp: '2026-02-01T00:00:00Z' }, heredero);
  const conOtraPlaca = await cargar(uno, { placa_patente: `${placa}X` });
  expect(await idsFor({ placa_patente: placa })).toEqual([segunda.id, primera.id]);
  expect(await idsFor({ placa_patente: `${placa}X` })).toEqual([conOtraPlaca.id]);
});

test.each([
  ['placa_patente', ''],
  ['placa_patente', 'SIN PLACA'],
  ['oficial', 'nadie'],
  ['desde', 'ayer'],
  ['desde', ''],
  ['hasta', '2026-02-30T00:00:00Z'],
  ['hasta', '1767225600'],
  ['limite', '0'],
  ['cursor', 'x'],
  ['persona_id', '7'],
])('refuses the filter %s = %j naming it', async (campo, valor) => {
  const { status, body } = await listar({ [campo]: valor });
  expect(status).toBe(400);
  expect(body.errores).toEqual([{ campo, mensaje: expect.any(String) }]);
});

test('infractions can be neither changed nor deleted by anyone', async () => {
  const { id } = await cargar(uno);
  for (const token of [factory.token, uno.token]) {
    for (const method of ['PATCH', 'PUT', 'DELETE', 'POST']) {
      const { status } = await app.http.request(method, `/infracciones/${id}`, { token, json: {} });
      expect([404, 405]).toContain(status);
    }
  }
});
