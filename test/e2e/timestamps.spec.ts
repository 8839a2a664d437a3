import { startApp, type TestApp } from '../support/app.js';
import { setCalendar } from '../support/calendar.js';
import { Factory, filing, type Registro } from '../support/factories.js';

let app: TestApp;
let vehiculo: Registro;
let token: string;

beforeAll(async () => {
  app = await startApp({ zonaHoraria: 'America/Santiago' });
  const factory = await Factory.for(app);
  vehiculo = await factory.vehiculo();
  ({ token } = await factory.oficialToken());
});

afterAll(() => app.close());

const cargar = (timestamp: unknown, fields: object = {}) =>
  app.http.post('/cargar_infraccion', filing(vehiculo, { timestamp, ...fields }), { token });

describe('an instant', () => {
  test.each([
    ['with an offset', '2026-03-01T14:30:00-03:00', '2026-03-01T17:30:00.000Z'],
    ['in UTC', '2026-03-01T17:30:00Z', '2026-03-01T17:30:00.000Z'],
    ['in local winter time', '2025-07-01T12:00:00', '2025-07-01T16:00:00.000Z'],
    ['in local summer time', '2026-01-01T12:00:00', '2026-01-01T15:00:00.000Z'],
    ['before 1970', '1950-01-01T00:00:00Z', '1950-01-01T00:00:00.000Z'],
    ['to the millisecond, the rest cut', '2026-03-01T17:30:00.1239Z', '2026-03-01T17:30:00.123Z'],
    ['in Unix seconds', 1_700_000_000, '2023-11-14T22:13:20.000Z'],
    ['in Unix seconds before 1970', -86_400, '1969-12-31T00:00:00.000Z'],
    ['that the clock went through twice, which is the earlier', '2025-04-05T23:30:00', '2025-04-06T02:30:00.000Z'],
    ['just before the clock skipped an hour', '2025-09-06T23:59:59.999', '2025-09-07T03:59:59.999Z'],
    ['just after the clock skipped an hour', '2025-09-07T01:00:00', '2025-09-07T04:00:00.000Z'],
    ['within the skipped hour, but with an offset', '2025-09-07T00:30:00-04:00', '2025-09-07T04:30:00.000Z'],
  ])('%s is kept', async (_, timestamp, expected) => {
    const { status, body } = await cargar(timestamp);
    expect({ status, timestamp: body.timestamp }).toEqual({ status: 200, timestamp: expected });
    const [row] = await app.owner.query<{ momento: Date }[]>(
      'SELECT momento FROM registro.infracciones WHERE id = $1',
      [body.id],
    );
    expect(row?.momento.toISOString()).toBe(expected);
  });

  test.each([
    ['that the clock skipped', '2025-09-07T00:00:00'],
    ['that the clock skipped, at its end', '2025-09-07T00:59:59.999'],
    ['on a day that does not exist', '2026-02-29T00:00:00Z'],
    ['at an hour that does not exist', '2026-01-01T24:00:00Z'],
    ['before 1900', '1899-12-31T23:59:59Z'],
    ['in milliseconds', 1_700_000_000_000],
    ['in a fraction of seconds', 1_700_000_000.5],
    ['in seconds written as text', '1700000000'],
    ['that is a date alone', '2026-03-01'],
    ['that is null', null],
    ['that is missing', undefined],
    ['that is a list', ['2026-03-01T17:30:00Z']],
  ])('%s is 400 naming the field', async (_, timestamp) => {
    const { status, body } = await cargar(timestamp);
    expect(status).toBe(400);
    expect(body.errores).toEqual([{ campo: 'timestamp', mensaje: expect.any(String) }]);
  });

  test('that is no text and no number is told so', async () => {
    for (const timestamp of [true, false]) {
      const { status, body } = await cargar(timestamp);
      expect({ status, detail: body.detail }).toEqual({
        status: 400,
        detail: 'La fecha y hora debe ser texto o un número, no true/false.',
      });
    }
    expect((await cargar('2026-03-01')).body.detail).toMatch(/^Falta la hora\./);
  });

  test('may be ahead of the server’s clock by five minutes, not more', async () => {
    const ahead = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
    expect((await cargar(ahead(290))).status).toBe(200);
    expect((await cargar(ahead(330))).body).toMatchObject({ status: 400, errores: [{ campo: 'timestamp' }] });
    expect((await cargar(Math.floor(Date.now() / 1000) + 330)).status).toBe(400);
  });
});

describe('what was filed while the clock was ahead', () => {
  const AHEAD_MS = 20 * 60 * 1000; // a token lives longer
  afterEach(() => jest.useRealTimers());

  /** Files with the server's clock ahead, sets it right, and files the same again. */
  async function repeatAfterwards(acta: object, headers: Record<string, string>) {
    const send = () => app.http.post('/cargar_infraccion', acta, { token, headers });
    setCalendar(Date.now() + AHEAD_MS);
    const first = await send();
    jest.useRealTimers();
    return { first, second: await send() };
  }

  test.each([
    ['without a key', {}],
    ['under its key', { 'idempotency-key': 'reloj-1' }],
  ])('is answered again once the clock is right, %s', async (way, headers) => {
    const acta = filing(vehiculo, { timestamp: new Date(Date.now() + AHEAD_MS).toISOString() });
    const { first, second } = await repeatAfterwards(acta, headers);
    expect(first.status).toBe(200);
    expect(second).toMatchObject({ status: 200, body: first.body });
    const otherKey = { 'idempotency-key': `otra ${way}`.replaceAll(' ', '-') };
    const again = await app.http.post('/cargar_infraccion', acta, { token, headers: otherKey });
    expect(again).toMatchObject({ status: 200, body: first.body });
  });

  test('is answered again also when the plate has another vehicle by then', async () => {
    const factory = await Factory.for(app);
    const movido = await factory.vehiculo();
    const acta = filing(movido, { timestamp: new Date(Date.now() + AHEAD_MS).toISOString() });
    const { first } = await repeatAfterwards(acta, {});
    const as = { token: factory.token };
    await app.http.patch(`/vehiculos/${movido.id}`, { placa_patente: 'MOVIDO1' }, as);
    expect(await app.http.post('/cargar_infraccion', acta, { token })).toMatchObject({ status: 200, body: first.body });
    await factory.vehiculo({ placa_patente: movido.placa_patente });
    expect(await app.http.post('/cargar_infraccion', acta, { token })).toMatchObject({ status: 200, body: first.body });
  });

  test('does not let a key be used for something else, nor spend one', async () => {
    const headers = { 'idempotency-key': 'reloj-3' };
    const ahead = filing(vehiculo, { timestamp: new Date(Date.now() + AHEAD_MS).toISOString() });
    const send = (acta: object) => app.http.post('/cargar_infraccion', acta, { token, headers });
    expect((await send(ahead)).status).toBe(400);
    expect((await send(filing(vehiculo))).status).toBe(200);
    expect((await send(ahead)).status).toBe(422);
    expect((await cargar(ahead.timestamp, { ...ahead, placa_patente: 'NADIE1' })).status).toBe(404);
  });

  test('is refused to a session that holds no more', async () => {
    const factory = await Factory.for(app);
    const { oficial, token: revoked } = await factory.oficialToken();
    await app.http.patch(`/oficiales/${oficial.id}`, { activo: false }, { token: factory.token });
    const ahead = filing(vehiculo, { timestamp: new Date(Date.now() + AHEAD_MS).toISOString() });
    expect((await app.http.post('/cargar_infraccion', ahead, { token: revoked })).status).toBe(401);
  });
});

test('the same instant written in five ways is the same infraction', async () => {
  const comentarios = 'La misma en cinco formas.';
  const ways = [
    '2026-03-01T14:30:00-03:00',
    '2026-03-01T17:30:00Z',
    '2026-03-01T14:30:00',
    '2026-03-01 17:30:00.0009z',
    1_772_386_200,
  ];
  const answers = [];
  for (const timestamp of ways) answers.push(await cargar(timestamp, { comentarios }));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
});
