import fc from 'fast-check';
import { unique } from '../support/factories.js';
import { IN_A_YEAR, Tarifario } from '../support/tarifario.js';

let tarifario: Tarifario;

beforeAll(async () => {
  tarifario = await Tarifario.start();
});

afterAll(() => tarifario.close());

const crear = (fields?: object) => tarifario.crear(fields);
const monto = (cual: string, en?: string) => tarifario.monto(cual, en);
const fijar = (id: string, json: object) => tarifario.fijar(id, json);

describe('a price', () => {
  test('begins now, changes nothing of before, and the amount of each instant stays', async () => {
    const { body } = await crear({ precios: [{ unidad: 'CLP', cantidad: '100', desde: '2025-06-01' }] });
    const { status, body: changed } = await fijar(body.id, { unidad: 'UF', cantidad: '2' });
    expect([status, changed.version, changed.precio.monto]).toEqual([201, 2, 78971]);
    expect(changed.precios[1].hasta).toBe(changed.precios[0].desde);
    expect((await monto(body.codigo, '2025-07-01')).body).toEqual({
      codigo: body.codigo,
      en: '2025-07-01T04:00:00.000Z',
      unidad: 'CLP',
      cantidad: '100',
      valor_unidad: '1',
      moneda: 'CLP',
      monto: 100,
    });
    expect((await monto(body.id)).body.monto).toBe(78971);
    expect((await monto(body.id, '2024-01-01')).body.codigo).toBe('sin_precio_vigente');
    expect((await monto('NO-HAY')).body.codigo).toBe('no_encontrado');
  });

  test('to come is taken back; one in force is not, by nobody', async () => {
    const { body } = await crear({ precios: [{ unidad: 'CLP', cantidad: '100', desde: '2025-06-01' }] });
    const { body: changed } = await fijar(body.id, { unidad: 'CLP', cantidad: '200', desde: IN_A_YEAR });
    const [coming, present] = changed.precios;
    const annul = (id: string) => tarifario.delete(`/tarifario/${body.id}/precios/${id}`);
    expect((await fijar(body.id, { unidad: 'CLP', cantidad: '300', desde: IN_A_YEAR })).status).toBe(409);
    expect((await annul(coming.id)).status).toBe(204);
    expect((await annul(present.id)).body.codigo).toBe('ya_vigente');
    expect((await fijar(body.id, { unidad: 'CLP', cantidad: '1', desde: '2025-06-02' })).status).toBe(400);
    for (const sql of [
      'UPDATE registro.precios_tipo SET cantidad = 1',
      'DELETE FROM registro.precios_tipo',
      'DELETE FROM registro.precios_anulados',
      'TRUNCATE registro.precios_tipo',
      "UPDATE registro.unidades SET moneda = 'MXN'",
      'UPDATE registro.unidades SET decimales = 2',
      "UPDATE registro.unidades SET codigo = 'OTRA'",
      "UPDATE registro.tipos_infraccion SET codigo = 'OTRO'",
    ]) {
      await expect(tarifario.app.dataSource.query(sql)).rejects.toThrow('permission denied');
    }
  });

  test('without a value of its unit is none', async () => {
    await tarifario.crearUnidad({ codigo: 'SV', nombre: 'Sin valor', moneda: 'CLP' });
    const { body } = await crear({ precio: { unidad: 'SV', cantidad: '1' } });
    expect([body.precio, body.precios.length]).toEqual([null, 1]);
    expect((await monto(body.id)).status).toBe(404);
  });
});

/** An exact decimal as a whole number and how many of its digits are decimals. */
const decimal = (enteros: number, decimales: number) =>
  fc
    .tuple(
      fc.bigInt({ min: 0n, max: 10n ** BigInt(enteros) - 1n }),
      fc.stringMatching(new RegExp(`^[0-9]{0,${decimales}}$`)),
    )
    .map(([whole, fraction]) => (fraction === '' ? String(whole) : `${whole}.${fraction}`));

function scaled(text: string): [number: bigint, decimals: number] {
  const [whole = '', fraction = ''] = text.split('.');
  return [BigInt(whole + fraction), fraction.length];
}

/** `cantidad` times `valor` in minor units, rounded half up, in whole numbers alone. */
function modelOf(cantidad: string, valor: string, decimales: number): bigint {
  const [[a, m], [b, n]] = [scaled(cantidad), scaled(valor)];
  const numerator = a * b * 10n ** BigInt(decimales) * 2n;
  const denominator = 10n ** BigInt(m + n);
  return (numerator + denominator) / (2n * denominator);
}

test('amounts are those of whole numbers, to the last minor unit, whatever the decimals', async () => {
  const currencies = [
    ['CLP', 0],
    ['MXN', 2],
    ['CLF', 4],
  ] as const;
  await fc.assert(
    fc.asyncProperty(
      decimal(8, 4),
      decimal(8, 6),
      fc.constantFrom(...currencies),
      async (cantidad, valor, [moneda, decimales]) => {
        const codigo = `P${unique()}`;
        const positive = /[1-9]/.test(valor) ? valor : '1';
        const valores = [{ valor: positive, desde: '2025-01-01' }];
        await tarifario.crearUnidad({ codigo, nombre: 'Propiedad', moneda, valores });
        const expected = modelOf(cantidad, positive, decimales);
        const { status, body } = await crear({ precios: [{ unidad: codigo, cantidad, desde: '2025-01-01' }] });
        if (expected > BigInt(Number.MAX_SAFE_INTEGER)) expect(status).toBe(422);
        else expect(BigInt(body.precio.monto)).toBe(expected);
      },
    ),
    { numRuns: 60 },
  );
});

test('of many changes and questions at once, no amount is one that did not hold at its instant', async () => {
  const { body: tipo } = await crear({ precios: [{ unidad: 'CLP', cantidad: '1', desde: '2025-01-01' }] });
  const asked: { en: number; monto: number }[] = [];
  const ask = async (): Promise<void> => {
    const en = Date.now() - 2_000; // what is being decided at this very moment is nobody's to know
    asked.push({ en, monto: (await monto(tipo.id, new Date(en).toISOString())).body.monto });
  };
  const changes = Array.from(
    { length: 150 },
    (_, n) => () => fijar(tipo.id, { unidad: 'CLP', cantidad: String(n + 2) }),
  );
  const queue = changes.flatMap((change) => [change, ask, ask]);
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) await next();
  };
  await Promise.all(Array.from({ length: 16 }, work));
  const { body } = await tarifario.app.http.get(`/tarifario/${tipo.id}`);
  const history = (body.precios as { cantidad: string; desde: string }[]).map(({ cantidad, desde }) => [
    Date.parse(desde),
    Number(cantidad),
  ]);
  expect(history).toHaveLength(151);
  for (const { en, monto: told } of asked) expect(told).toBe(history.find(([desde]) => desde! <= en)![1]);
});
