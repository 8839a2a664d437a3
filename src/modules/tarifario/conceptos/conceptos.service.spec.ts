import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PipelinedTx } from '../../../core/database/pipelined-transactions.js';
import { conceptosAt } from './concepto.rule.js';
import type { ConceptosRepository } from './conceptos.repository.js';
import { ConceptosService } from './conceptos.service.js';
import type { Historia } from './historia.js';

/** So few that instants fall on each other, and just before and after. */
const momento = fc.integer({ min: 0, max: 12 });

const baja = fc.record({ desde: momento, hasta: fc.option(momento) });

const precio = fc.record({
  desde: momento,
  cantidad: fc.constantFrom('1', '2.5', '10'),
  unidad: fc.constantFrom('UMA', 'UTM', 'CLP'),
  moneda: fc.constant('CLP'),
  decimales: fc.constant(0),
});

const tipo = fc.record({
  id: fc.uuid(),
  codigo: fc.constantFrom('A-1', 'B-2'),
  descripcion: fc.constant('Estacionar donde no se debe'),
  articulo: fc.constant(null),
  gravedad: fc.constant('leve' as const),
  puntos: fc.constant(0),
  remolque: fc.constant(false),
  sin_descuento: fc.constant(false),
  creado_en: momento,
  bajas: fc.array(baja, { maxLength: 2 }),
  precios: fc.array(
    precio.map((one) => ({ ...one, es_moneda: one.unidad === 'CLP' })),
    { maxLength: 4 },
  ),
});

const valor = fc.record({
  unidad: fc.constantFrom('UMA', 'UTM'),
  desde: momento,
  valor: fc.constantFrom('100', '117.31', '68923'),
});

const historia = fc.record({
  revision: fc.uuid(),
  tipos: fc.array(tipo, { maxLength: 4 }),
  valores: fc.array(valor, { maxLength: 5 }),
});

const codigos = fc.constantFrom(['A-1'], ['B-2'], ['A-1', 'B-2'], ['B-2', 'A-1']);

/** What is answered or refused, to be compared. */
const outcome = (answer: () => unknown): unknown => {
  try {
    return answer();
  } catch (error) {
    return String(error);
  }
};

const serviceOf = (current: () => Historia): ConceptosService =>
  new ConceptosService({
    findHistoria: () => Promise.resolve(current()),
    holdHistoria: () => Promise.resolve(current()),
  } as unknown as ConceptosRepository);

describe('ConceptosService', () => {
  it('remembers what codes stood for exactly as long as they stand for it', async () => {
    const asked = fc.array(fc.tuple(codigos, momento), { minLength: 2, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(historia, asked, async (all, questions) => {
        const service = serviceOf(() => all);
        for (const [codes, instant] of questions) {
          const told = await service.tasar(codes, instant).catch((error: unknown) => String(error));
          const fresh = outcome(() => ({ revision: all.revision, conceptos: conceptosAt(all, codes, instant) }));
          expect(told).toEqual(fresh);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('forgets all of a revision once it has read another', async () => {
    const pair = fc.tuple(historia, historia).filter(([one, other]) => one.revision !== other.revision);
    await fc.assert(
      fc.asyncProperty(pair, momento, async ([before, after], instant) => {
        let current = before;
        const service = serviceOf(() => current);
        await service.tasar(['A-1'], instant).catch(() => undefined);
        current = after;
        await service.hold({} as PipelinedTx, ['B-2']);
        const told = await service.tasar(['A-1'], instant).catch((error: unknown) => String(error));
        expect(told).toEqual(
          outcome(() => ({ revision: after.revision, conceptos: conceptosAt(after, ['A-1'], instant) })),
        );
      }),
    );
  });
});
