import { becomesTrue } from '../../src/postgres/wait.js';
import { startApp, type TestApp } from '../support/app.js';
import { Factory, filing, type Registro } from '../support/factories.js';
import { scrape, valueOf } from '../support/metrics.js';

const LIMITE = 3;

let app: TestApp;
let factory: Factory;
let vehiculo: Registro;
let token: string;

beforeAll(async () => {
  app = await startApp({ limiteCarga: LIMITE });
  factory = await Factory.for(app);
  vehiculo = await factory.vehiculo();
});

beforeEach(async () => {
  ({ token } = await factory.oficialToken());
});

afterAll(() => app.close());

const cargar = (acta: object, clave?: string) =>
  app.http.post('/cargar_infraccion', acta, { token, headers: clave ? { 'idempotency-key': clave } : {} });

/** Files until nothing is left of the budget; gives what was filed. */
async function spendAll(): Promise<{ acta: object; body: unknown }[]> {
  const filed = [];
  for (let count = 0; count < LIMITE; count += 1) {
    const acta = filing(vehiculo);
    const { status, body } = await cargar(acta);
    expect(status).toBe(200);
    filed.push({ acta, body });
  }
  return filed;
}

const rows = async (): Promise<number> =>
  (await app.owner.query<unknown[]>('SELECT 1 FROM registro.infracciones')).length;

test('what is new is refused once the budget is spent, and not stored; another officer files on', async () => {
  await spendAll();
  const before = await rows();
  for (const clave of [undefined, 'nueva-1']) {
    const { status, headers, body } = await cargar(filing(vehiculo), clave);
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(600 / LIMITE);
    expect(body).toMatchObject({ codigo: 'limite', detail: expect.stringContaining('no quedó guardada') });
  }
  expect(await rows()).toBe(before);
  ({ token } = await factory.oficialToken());
  expect((await cargar(filing(vehiculo))).status).toBe(200);
});

test('repeats cost nothing and are answered when the budget is spent, with a key and without', async () => {
  const acta = filing(vehiculo);
  const { body } = await cargar(acta, 'repetida-1');
  for (const clave of [undefined, 'repetida-1', 'repetida-2', undefined]) {
    expect(await cargar(acta, clave)).toMatchObject({ status: 200, body });
  }
  expect((await cargar(filing(vehiculo))).status).toBe(200);
  expect((await cargar(filing(vehiculo), 'tercera')).status).toBe(200);
  expect((await cargar(filing(vehiculo))).status).toBe(429);
  for (const clave of [undefined, 'repetida-1', 'repetida-3']) {
    expect(await cargar(acta, clave)).toMatchObject({ status: 200, body });
  }
});

test('a repeat is answered also when its plate is on another vehicle by then', async () => {
  const movido = await factory.vehiculo();
  const acta = filing(movido);
  const { body } = await cargar(acta);
  await cargar(filing(vehiculo));
  await cargar(filing(vehiculo));
  await app.http.patch(`/vehiculos/${movido.id}`, { placa_patente: 'MOVIDO2' }, { token: factory.token });
  expect(await cargar(acta)).toMatchObject({ status: 200, body });
});

test('what is refused anyway costs nothing, and is refused for what it is', async () => {
  for (let count = 0; count < LIMITE; count += 1) {
    expect((await cargar(filing(vehiculo, { placa_patente: 'NADIE1' }))).status).toBe(404);
    expect((await cargar(filing(vehiculo, { comentarios: '' }))).status).toBe(400);
  }
  await spendAll();
  expect((await cargar(filing(vehiculo, { placa_patente: 'NADIE1' }))).status).toBe(404);
  expect((await cargar(filing(vehiculo, { timestamp: '2999-01-01T00:00:00Z' }))).status).toBe(400);
});

test('a key that stands for something else is told so, and a refused filing does not spend its own', async () => {
  await cargar(filing(vehiculo), 'usada');
  await cargar(filing(vehiculo));
  await cargar(filing(vehiculo));
  expect((await cargar(filing(vehiculo), 'usada')).status).toBe(422);
  expect((await cargar(filing(vehiculo), 'libre')).status).toBe(429);
  const claves = await app.owner.query<unknown[]>("SELECT 1 FROM registro.claves_idempotencia WHERE clave = 'libre'");
  expect(claves).toEqual([]);
});

test('a revoked session outranks the limit', async () => {
  const { oficial, token: revoked } = await factory.oficialToken();
  token = revoked;
  const acta = (await spendAll())[0]!.acta;
  await app.http.patch(`/oficiales/${oficial.id}`, { activo: false }, { token: factory.token });
  expect((await cargar(acta)).status).toBe(401);
  expect((await cargar(filing(vehiculo))).status).toBe(401);
});

test('filings at the same time get one answer each, and no repeat among them is refused', async () => {
  const filed = await spendAll();
  const news = Array.from({ length: 20 }, () => cargar(filing(vehiculo)));
  const repeats = filed.map(({ acta }) => cargar(acta));
  expect(new Set((await Promise.all(news)).map(({ status }) => status))).toEqual(new Set([429]));
  expect((await Promise.all(repeats)).map(({ body }) => body)).toEqual(filed.map(({ body }) => body));
});

test('new filings at the same time share what there is', async () => {
  const before = await rows();
  const actas = Array.from({ length: 20 }, () => filing(vehiculo));
  const answers = await Promise.all(
    actas.map((acta, index) => cargar(acta, index % 2 ? `a-la-vez-${index}` : undefined)),
  );
  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses).toEqual([...Array<number>(LIMITE).fill(200), ...Array<number>(20 - LIMITE).fill(429)]);
  expect(await rows()).toBe(before + LIMITE);
});

test('what is under way is given back when it was no new filing', async () => {
  const acta = filing(vehiculo);
  const { body } = await cargar(acta);
  const unknown = filing(vehiculo, { placa_patente: 'NADIE1' });
  await Promise.all(Array.from({ length: 10 }, (_, index) => cargar(index % 2 ? acta : unknown)));
  expect(await cargar(acta)).toMatchObject({ status: 200, body });
  for (let count = 1; count < LIMITE; count += 1) expect((await cargar(filing(vehiculo))).status).toBe(200);
  expect((await cargar(filing(vehiculo))).status).toBe(429);
});

test('the metrics count what was refused, and repeats apart', async () => {
  const read = async (): Promise<number> => valueOf(await scrape(app.http), 'registro_carga_limitadas_total');
  const before = await read();
  const acta = (await spendAll())[0]!.acta;
  await cargar(acta);
  await cargar(filing(vehiculo));
  expect(await becomesTrue(async () => (await read()) === before + 1, 60_000, 10)).toBe(true);
});
