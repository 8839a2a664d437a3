import { ConsultasSelladas } from './consultas-selladas.js';
import type { ReadyConfig } from '../../../config/config.js';

const CORREO = 'ana.rojas@example.com';
const VENCIDA = { kind: 'invalid', codigo: 'consulta_vencida' };

const withSecret = (jwtSecreto: string): ConsultasSelladas => new ConsultasSelladas({ jwtSecreto } as ReadyConfig);
const consultas = withSecret('un secreto');

afterEach(() => jest.useRealTimers());

test('what one process sealed another opens, and the address tells nothing', () => {
  const sello = consultas.seal(CORREO);
  expect(withSecret('un secreto').open(sello)).toBe(CORREO);
  expect(sello).toMatch(/^[\w-]+$/);
  expect(Buffer.from(sello, 'base64url').toString('latin1')).not.toContain('ana');
  expect(consultas.seal(CORREO)).not.toBe(sello);
});

test('after fifteen minutes it opens nothing', () => {
  jest.useFakeTimers({ now: Date.UTC(2026, 2, 1) });
  const sello = consultas.seal(CORREO);
  jest.setSystemTime(Date.UTC(2026, 2, 1, 0, 14, 59));
  expect(consultas.open(sello)).toBe(CORREO);
  jest.setSystemTime(Date.UTC(2026, 2, 1, 0, 15));
  expect(() => consultas.open(sello)).toThrow(expect.objectContaining(VENCIDA));
});

test('under another secret, changed in one bit, cut or made up it opens nothing', () => {
  const sello = consultas.seal(CORREO);
  expect(() => withSecret('otro secreto').open(sello)).toThrow(expect.objectContaining(VENCIDA));
  const bytes = Buffer.from(sello, 'base64url');
  for (const place of bytes.keys()) {
    const changed = Buffer.from(bytes);
    changed[place] = changed[place]! ^ 1;
    expect(() => consultas.open(changed.toString('base64url'))).toThrow(expect.objectContaining(VENCIDA));
    expect(() => consultas.open(bytes.subarray(0, place).toString('base64url'))).toThrow(
      expect.objectContaining(VENCIDA),
    );
  }
  for (const other of ['', 'x', '%%%', 'a'.repeat(500)]) {
    expect(() => consultas.open(other)).toThrow(expect.objectContaining(VENCIDA));
  }
});
