import { toReferencia } from '../../src/core/text/referencia.js';
import { startApp, type TestApp } from '../support/app.js';
import { Factory, filing, type Registro } from '../support/factories.js';

let app: TestApp;
let factory: Factory;
let persona: Registro;
let oficial: Registro;
let token: string;

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
  ({ oficial, token } = await factory.oficialToken());
});

beforeEach(async () => {
  persona = await factory.persona();
});

afterAll(() => app.close());

const porGet = (correo: unknown, rest = '') =>
  app.http.get(`/generar_informe?correo=${encodeURIComponent(String(correo))}${rest}`);
const porPost = (json: unknown) => app.http.post('/generar_informe', json);
const modificar = (vehiculo: Registro, json: object) =>
  app.http.patch(`/vehiculos/${vehiculo.id}`, json, { token: factory.token });

async function cargar(vehiculo: Registro, fields: object = {}): Promise<Registro> {
  const { status, body } = await app.http.post('/cargar_infraccion', filing(vehiculo, fields), { token });
  if (status !== 200) throw new Error(`filing answered ${status}`);
  return body as Registro;
}

const idsOf = (body: { infracciones: Registro[] }) => body.infracciones.map(({ id }) => id);

describe.each([
  ['GET', (correo: unknown) => porGet(correo)],
  ['POST', (correo: unknown) => porPost({ correo })],
])('the report by %s', (_, pedir) => {
  test('shows each infraction of the person’s vehicles, newest first', async () => {
    const auto = await factory.vehiculo({ persona_id: persona.id, marca: 'Toyota', color: 'rojo' });
    const moto = await factory.vehiculo({ persona_id: persona.id, marca: 'Honda', color: 'negro' });
    const ajeno = await factory.vehiculo();
    const vieja = await cargar(auto, { timestamp: '2024-05-05T10:00:00.123-04:00' });
    const nueva = await cargar(auto, { timestamp: '2026-01-01T00:00:00Z' });
    const media = await cargar(moto, { timestamp: '2025-01-01T00:00:00Z' });
    const antigua = await cargar(moto, { timestamp: '1950-01-01T00:00:00Z' });
    await cargar(ajeno);
    const { status, body, headers } = await pedir(persona.correo);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(idsOf(body)).toEqual([nueva.id, media.id, vieja.id, antigua.id]);
    expect(body).toMatchObject({ correo: persona.correo, total: 4, siguiente: null });
    expect(body.infracciones[2]).toEqual({
      id: vieja.id,
      referencia: toReferencia(vieja.id),
      placa_patente: auto.placa_patente,
      marca: 'Toyota',
      color: 'rojo',
      timestamp: '2024-05-05T14:00:00.123Z',
      comentarios: vieja.comentarios,
      oficial: oficial.numero,
    });
    expect(body.infracciones[1]).toMatchObject({ marca: 'Honda', color: 'negro' });
  });

  test('of a person without infractions, or without vehicles, has the same shape', async () => {
    const vacio = { correo: persona.correo, total: 0, infracciones: [], siguiente: null };
    expect(await pedir(persona.correo)).toMatchObject({ status: 200, body: vacio });
    await factory.vehiculo({ persona_id: persona.id });
    expect((await pedir(persona.correo)).body).toEqual(vacio);
  });

  test('finds the e-mail in any case and gives it back as it is kept', async () => {
    const { status, body } = await pedir(` ${String(persona.correo).toUpperCase()} `);
    expect({ status, correo: body.correo }).toEqual({ status: 200, correo: persona.correo });
  });

  test('of an unknown e-mail is 404 naming the field', async () => {
    const { status, body } = await pedir('nadie@example.com');
    expect(status).toBe(404);
    expect(body).toMatchObject({ codigo: 'correo_desconocido', errores: [{ campo: 'correo' }] });
  });

  test.each(['', 'ana', 'ana@', '@example.com', 'a@exam ple.com', 'a\u0000b@example.com', 'ñ@example.com'])(
    'refuses the e-mail %j',
    async (correo) => {
      const { status, body } = await pedir(correo);
      expect(status).toBe(400);
      expect(body.errores).toEqual([{ campo: 'correo', mensaje: expect.any(String) }]);
    },
  );
});

describe('a change of owner or plate', () => {
  test('takes the infractions to the present owner’s report, plate as filed', async () => {
    const vehiculo = await factory.vehiculo({ persona_id: persona.id });
    const acta = await cargar(vehiculo);
    const nuevo = await factory.persona();
    await modificar(vehiculo, { persona_id: nuevo.id, placa_patente: 'CAMBIO1', color: 'verde' });
    expect((await porGet(persona.correo)).body).toMatchObject({ total: 0, infracciones: [] });
    const { body } = await porGet(nuevo.correo);
    expect(body.infracciones).toEqual([
      expect.objectContaining({ id: acta.id, placa_patente: vehiculo.placa_patente, color: 'verde' }),
    ]);
    const [row] = await app.owner.query<{ persona_id: string }[]>(
      'SELECT persona_id FROM registro.infracciones WHERE id = $1',
      [acta.id],
    );
    expect(row?.persona_id).toBe(persona.id);
  });

  test('leaves to each vehicle what was filed against it while it bore the plate', async () => {
    const uno = await factory.vehiculo({ persona_id: persona.id });
    const placa = uno.placa_patente as string;
    const primera = await cargar(uno);
    await modificar(uno, { placa_patente: 'OTRAPLACA1' });
    const otraPersona = await factory.persona();
    const otro = await factory.vehiculo({ persona_id: otraPersona.id, placa_patente: placa });
    const segunda = await cargar(otro);
    expect(idsOf((await porGet(persona.correo)).body)).toEqual([primera.id]);
    expect(idsOf((await porGet(otraPersona.correo)).body)).toEqual([segunda.id]);
  });

  test('of the e-mail moves the whole report', async () => {
    const acta = await cargar(await factory.vehiculo({ persona_id: persona.id }));
    const correo = `nuevo.${persona.correo}`;
    await app.http.patch(`/personas/${persona.id}`, { correo }, { token: factory.token });
    expect((await porGet(persona.correo)).status).toBe(404);
    expect(idsOf((await porGet(correo)).body)).toEqual([acta.id]);
  });
});

describe('a request for a report', () => {
  test('with a parameter twice, an unknown one or none is 400 naming it', async () => {
    const cases: [string, string][] = [
      ['?correo=a@example.com&correo=b@example.com', 'correo'],
      ['?correo=a@example.com&formato=pdf', 'formato'],
      ['?correo[]=a@example.com', 'correo[]'],
      ['', 'correo'],
    ];
    for (const [query, campo] of cases) {
      const { status, body } = await app.http.get(`/generar_informe${query}`);
      expect(status).toBe(400);
      expect(body.errores).toContainEqual({ campo, mensaje: expect.any(String) });
    }
  });

  test('by POST with anything but an e-mail is 400', async () => {
    for (const correo of [undefined, null, 7, ['a@example.com'], { $ne: '' }]) {
      expect((await porPost({ correo })).body).toMatchObject({ status: 400, errores: [{ campo: 'correo' }] });
    }
    expect((await porPost({ correo: persona.correo, otro: 1 })).body.errores[0].campo).toBe('otro');
  });

  test('with a token that is no good is answered all the same: it is open to anyone', async () => {
    expect((await app.http.get(`/generar_informe?correo=${persona.correo}`, { token: 'x.y.z' })).status).toBe(200);
  });
});

test('an e-mail with a + is understood also where the + was not written as %2B', async () => {
  const { correo } = await factory.persona({ correo: 'juan+multas+1@example.com' });
  const path = '/generar_informe?correo=juan+multas+1@example.com';
  expect((await app.http.get(path)).body.correo).toBe(correo);
  expect((await app.http.get('/generar_informe?correo=dos palabras')).status).toBe(400);
  expect((await porPost({ correo: 'juan multas 1@example.com' })).status).toBe(400);
  const { body } = await app.http.get('/personas?buscar=juan+multas+1@example.com', { token: factory.token });
  expect(body.datos).toHaveLength(1);
});
