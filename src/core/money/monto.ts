/** The greatest amount, in minor units: what every program that reads JSON holds exactly. */
export const MAX_MONTO = Number.MAX_SAFE_INTEGER;

/** How many decimals a quantity of units and the value of one may have. */
export const PLACES = { cantidad: 4, valor: 6 } as const;

/** How many minor units an amount in major units is, which has no more decimals than the currency: `10.5` is 1050. */
export function minorUnits(decimal: string, decimales: number): bigint {
  const [whole = '', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(decimales, '0'));
}

/**
 * SQL of an amount in minor units: so much of a unit, times what one is worth in major units, rounded half up. Exactly: the
 * database's `numeric` has no floats, and amounts are never below zero.
 */
export function montoSql(cantidad: string, valor: string, decimales: string): string {
  return `round(${cantidad} * ${valor} * 10::numeric ^ ${decimales})`;
}

/** The same of what was read already: both numbers as texts, in the places their columns have. */
export function montoOf(cantidad: string, valor: string, decimales: number): bigint {
  const exact = minorUnits(cantidad, PLACES.cantidad) * minorUnits(valor, PLACES.valor) * 10n ** BigInt(decimales);
  const one = 10n ** BigInt(PLACES.cantidad + PLACES.valor);
  return (exact + one / 2n) / one;
}
