import type { Respuesta } from '../../../core/metrics/http.metrics.js';
import { Cuentas, idOf } from './cuentas.js';

const HOUR = 3_600_000;
const TEN = Date.UTC(2026, 2, 1, 10);
const GET: Respuesta = { metodo: 'GET', ruta: '/a', estado: 200 };
const POST: Respuesta = { metodo: 'POST', ruta: '/a', estado: 500 };
const ALIADO = '0b8f0c9e-6a4e-4d0e-9f6f-3f1f2a7f9d10';

const seen = (cuentas: Cuentas) =>
  cuentas.take().map(({ hora, respuesta, aliadoId, total }) => [hora, respuesta.metodo, aliadoId, total]);

test('each hour, kind and partner counts by itself, once', () => {
  const cuentas = new Cuentas();
  cuentas.add(TEN + HOUR - 1, GET, 0.001, null);
  cuentas.add(TEN + HOUR - 1, GET, 0.001, null);
  cuentas.add(TEN + HOUR - 1, POST, 0.001, ALIADO);
  cuentas.add(TEN + HOUR, GET, 0.001, null);
  expect(seen(cuentas)).toHaveLength(3);
  expect(seen(cuentas)).toEqual([]);
  cuentas.add(TEN + HOUR, GET, 0.001, null);
  expect(seen(cuentas)).toEqual([[TEN + HOUR, 'GET', null, 1]]);
});

test('a time counts in its bucket, one that is longer than all in the last', () => {
  const cuentas = new Cuentas();
  for (const seconds of [0.0005, 0.001, 0.3, 99]) cuentas.add(TEN, GET, seconds, null);
  const [{ tiempos } = { tiempos: [] }] = cuentas.take();
  expect(tiempos).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
});

test('of made-up partners no more than a thousand are told apart; the rest counts without one', () => {
  const cuentas = new Cuentas();
  for (let n = 0; n < 1_500; n += 1) cuentas.add(TEN, GET, 0.001, `${n}`);
  const all = cuentas.take();
  expect(all).toHaveLength(1_001);
  expect(all.reduce((sum, { total }) => sum + total, 0)).toBe(1_500);
});

test('what was put back comes again, but not for ever', () => {
  const cuentas = new Cuentas();
  cuentas.add(TEN, GET, 0.001, null);
  cuentas.putBack(cuentas.take());
  cuentas.add(TEN + 47 * HOUR, GET, 0.001, null);
  expect(seen(cuentas)).toHaveLength(2);
  cuentas.add(TEN, GET, 0.001, null);
  const old = cuentas.take();
  cuentas.add(TEN + 49 * HOUR, GET, 0.001, null);
  cuentas.putBack(old);
  expect(seen(cuentas)).toEqual([[TEN + 49 * HOUR, 'GET', null, 1]]);
});

test('the same of each process has the same id, and anything else another', () => {
  const one = { hora: TEN, respuesta: GET, aliadoId: null, total: 1, tiempos: [] };
  const ids = [one, { ...one, hora: TEN + HOUR }, { ...one, respuesta: POST }, { ...one, aliadoId: ALIADO }].map(idOf);
  expect(new Set(ids).size).toBe(4);
  expect(idOf({ ...one, total: 9 })).toBe(ids[0]);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
