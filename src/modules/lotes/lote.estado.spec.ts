import { ESTADOS_FINALES, ESTADOS_LOTE, TRANSICIONES, type EstadoLote, type PasoDeLote } from './lote.estado.js';

const stepsFrom = (estado: EstadoLote): PasoDeLote[] =>
  (Object.keys(TRANSICIONES) as PasoDeLote[]).filter((paso) =>
    (TRANSICIONES[paso].desde as readonly EstadoLote[]).includes(estado),
  );

test.each<[EstadoLote, PasoDeLote[]]>([
  ['recibido', ['revisar', 'cancelar', 'fallar']],
  ['revisado', ['cambiar_perfil', 'confirmar', 'cancelar']],
  ['confirmado', ['empezar', 'pausar', 'cancelar', 'fallar']],
  ['procesando', ['pausar', 'terminar', 'cancelar', 'fallar']],
  ['pausado', ['reanudar', 'cancelar']],
  ['terminado', []],
  ['cancelado', []],
  ['fallido', []],
])('from %s lead %j', (estado, pasos) => {
  expect(stepsFrom(estado)).toEqual(pasos);
});

test('what ends ends, and everything can be reached', () => {
  expect(ESTADOS_FINALES).toEqual(['terminado', 'cancelado', 'fallido']);
  const reached = new Set<EstadoLote>(['recibido', ...Object.values(TRANSICIONES).map(({ hacia }) => hacia)]);
  expect(reached).toEqual(new Set(ESTADOS_LOTE));
});
