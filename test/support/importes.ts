import fc from 'fast-check';

/** An exact decimal as a whole number and how many of its digits are decimals. */
export const decimal = (enteros: number, decimales: number) =>
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
export function modelOf(cantidad: string, valor: string, decimales: number): bigint {
  const [[a, m], [b, n]] = [scaled(cantidad), scaled(valor)];
  const numerator = a * b * 10n ** BigInt(decimales) * 2n;
  const denominator = 10n ** BigInt(m + n);
  return (numerator + denominator) / (2n * denominator);
}
