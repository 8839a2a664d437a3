import { assert, bigInt, integer, property } from 'fast-check';
import { montoOf } from './monto.js';

test.each([
  ['1.5', '69611', 0, 104_417n], // 104416.5, half up
  ['10', '117.31', 2, 117_310n],
  ['0', '117.31', 2, 0n],
  ['0.0001', '0.000001', 4, 0n],
  ['999999999999.9999', '1', 0, 1_000_000_000_000n],
  ['1', '39485.65', 0, 39_486n],
])('%s units worth %s with %i decimals are %s minor units', (cantidad, valor, decimales, monto) => {
  expect(montoOf(cantidad, valor, decimales)).toBe(monto);
});

test('is never more than half a minor unit from the exact product, and half goes up', () => {
  const parts = [bigInt(0n, 10n ** 16n - 1n), bigInt(1n, 10n ** 18n - 1n), integer({ min: 0, max: 4 })] as const;
  const amounts = property(...parts, (cantidad, valor, decimales) => {
    const exact = cantidad * valor * 10n ** BigInt(decimales); // in units of 10^-10
    const twice = 2n * (exact - montoOf(written(cantidad, 4), written(valor, 6), decimales) * 10n ** 10n);
    expect(twice >= -(10n ** 10n) && twice < 10n ** 10n).toBe(true);
  });
  assert(amounts);
});

function written(scaled: bigint, places: number): string {
  const digits = String(scaled).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
