import fc from 'fast-check';
import { Factory, filing, type Registro } from '../support/factories.js';
import type { Answer } from '../support/http-client.js';
import { decimal, modelOf } from '../support/importes.js';
import { Tarifario } from '../support/tarifario.js';

let tarifario: Tarifario;
let oficial: string;
let vehiculo: Registro;

beforeAll(async () => {
  tarifario = await Tarifario.start();
  const factory = await Factory.for(tarifario.app);
  ({ token: oficial } = await factory.oficialToken());
  vehiculo = await factory.vehiculo();
});

afterAll(() => tarifario.close());

/** As many at once as a busy server has. */
const AT_ONCE = 32;

type Operation = { kind: 'precio' | 'valor'; number: string } | { kind: 'leer' | 'cargar' };

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ kind: fc.constant('precio' as const), number: decimal(4, 4) }),
  fc.record({ kind: fc.constant('valor' as const), number: decimal(5, 6).filter((valor) => /[1-9]/.test(valor)) }),
  fc.constant({ kind: 'leer' as const }),
  fc.constant({ kind: 'cargar' as const }),
);

/** Whoever is told that the tariff is being changed, and that nothing was done, comes back. */
async function persist(send: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await send();
    if (answer.status !== 503) return answer;
    expect(answer.body.codigo).toBe('tarifario_ocupado');
  }
}

interface Dated {
  desde: string;
}

/** Of what had begun at an instant, the last; newest first. */
const at = <T extends Dated>(dated: readonly T[], en: number): T => dated.find(({ desde }) => Date.parse(desde) <= en)!;

test('of 1,000 changes, questions and filings at once, no amount is one that did not hold at its instant', async () => {
  const { http } = tarifario.app;
  const valores = [{ valor: '1000.5', desde: '2025-01-01' }];
  await tarifario.crearUnidad({ codigo: 'UTM', nombre: 'Unidad Tributaria', moneda: 'MXN', valores });
  const precios = [{ unidad: 'UTM', cantidad: '1.25', desde: '2025-01-01' }];
  const { id, codigo } = (await tarifario.crear({ precios })).body as Registro;
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 1_000, maxLength: 1_000 }), async (operations) => {
      const told: { en: number; monto: number; cantidad: string; valor_unidad: string }[] = [];
      const statuses = new Set<number>();
      const run = async (wanted: Operation): Promise<void> => {
        if (wanted.kind === 'precio' || wanted.kind === 'valor') {
          const { kind, number } = wanted;
          const { status } = await persist(() =>
            kind === 'precio'
              ? tarifario.fijar(id, { unidad: 'UTM', cantidad: number })
              : tarifario.post('/unidades/UTM/valores', { valor: number }),
          );
          statuses.add(status);
          return;
        }
        const en = Date.now() - 2_000; // what is being decided at this very moment is nobody's to know
        const timestamp = new Date(en).toISOString();
        if (wanted.kind === 'leer') {
          told.push({ ...(await tarifario.monto(id, timestamp)).body, en });
          return;
        }
        const acta = filing(vehiculo, { timestamp, codigos: [codigo] });
        const { body } = await persist(() => http.post('/cargar_infraccion', acta, { token: oficial }));
        expect(body.importe).toEqual({ moneda: 'MXN', monto: body.conceptos[0].monto });
        told.push({ ...body.conceptos[0], en });
      };
      const queue = [...operations];
      const work = async (): Promise<void> => {
        for (let next = queue.shift(); next; next = queue.shift()) await run(next);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      expect([...statuses]).toEqual([201]);
      const history = (await http.get(`/tarifario/${id}`)).body.precios as (Dated & { cantidad: string })[];
      const values = (await http.get('/unidades/UTM')).body.valores as (Dated & { valor: string })[];
      for (const { en, monto, cantidad, valor_unidad } of told) {
        const [precio, { valor }] = [at(history, en), at(values, en)];
        expect([cantidad, valor_unidad]).toEqual([precio.cantidad, valor]);
        expect(BigInt(monto)).toBe(modelOf(precio.cantidad, valor, 2));
      }
      expect(told.length).toBeGreaterThan(300);
    }),
    { numRuns: 1, endOnFailure: true }, // a run that failed can't be shrunk: the next is of other instants
  );
});
