import { code, codes } from 'currency-codes';

/** Whether ISO 4217 has a currency of this code, in upper case. */
export function isMoneda(codigo: string): boolean {
  return codigo === codigo.toUpperCase() && code(codigo) !== undefined;
}

/**
 * How many decimals a currency has, by the table of ISO 4217 itself (2 for COP, 0 for CLP, 4 for CLF): what shops and
 * browsers show differs from it, and from version to version.
 * @throws RangeError for what is no currency
 */
export function decimalesDe(moneda: string): number {
  const digits = isMoneda(moneda) ? code(moneda)?.digits : undefined;
  if (digits === undefined) throw new RangeError(`${moneda} is no currency of ISO 4217`);
  return digits;
}

/** The currencies that people pay with: ISO 4217 has codes for metals, tests and funds of banks too. */
export const MONEDAS_DE_USO: readonly string[] = codes().filter(
  (moneda) => !code(moneda)!.countries.some((country) => /^zz/i.test(country)),
);
