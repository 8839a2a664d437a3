import fc from 'fast-check';
import { unique } from '../support/factories.js';
import { decimal, modelOf } from '../support/importes.js';
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
