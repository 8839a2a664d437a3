/** What stands before the decimals of an amount. */
export type Decimal = ',' | '.';

const MARCAS = /[$£€\s\u00a0\u202f']|(?:[a-z]{1,3}\.?\$)|^[a-z]{3}\b|\b[a-z]{3}$/gi;
const ENTERO = /^\d{1,15}$/;

/**
 * Tells by all of its cells which sign a column of amounts has before its decimals. Money has thousands sooner than three
 * decimals: `1.500` alone is one thousand five hundred.
 */
export class JuezDeDecimal {
  private readonly votes: Record<Decimal, number> = { ',': 0, '.': 0 };

  add(text: string): void {
    const { digits } = bare(text);
    const [commas, dots] = [count(digits, ','), count(digits, '.')];
    const last: Decimal = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
    if (commas > 0 && dots > 0) this.votes[last] += 1;
    else if (commas > 1) this.votes['.'] += 1;
    else if (dots > 1) this.votes[','] += 1;
    else if (commas + dots === 1) this.votes[hasThreeAfter(digits, last) ? other(last) : last] += 1;
  }

  decide(): Decimal {
    return this.votes[','] > this.votes['.'] ? ',' : '.';
  }
}

/**
 * Reads an amount: `$ 1.234,50`, `(500)`, `-500`, `1 234.5 CLP`. The result is in major units, as `-1234.5`, exact; null where
 * it is none.
 */
export function parseDinero(text: string, decimal: Decimal): string | null {
  const { digits, isNegative } = bare(text);
  const [whole = '', ...fractions] = digits.split(decimal);
  const [fraction = ''] = fractions;
  if (fractions.length > 1) return null;
  const groups = whole.split(other(decimal));
  const [first = '', ...rest] = groups;
  const isGrouped = rest.length === 0 || (first.length <= 3 && rest.every((group) => group.length === 3));
  const entero = groups.join('');
  if (!isGrouped || !ENTERO.test(entero) || !/^\d{0,6}$/.test(fraction)) return null;
  const exact = fraction.replace(/0+$/, '');
  const number = `${entero.replace(/^0+(?=\d)/, '')}${exact && `.${exact}`}`;
  return isNegative && number !== '0' ? `-${number}` : number;
}

/** Without what money is written with. */
function bare(text: string): { digits: string; isNegative: boolean } {
  const trimmed = text.trim();
  const isWithin = /^\(.*\)$/.test(trimmed);
  const digits = (isWithin ? trimmed.slice(1, -1) : trimmed).replace(MARCAS, '');
  const isNegative = isWithin || digits.startsWith('-') || digits.endsWith('-');
  return { digits: digits.replace(/^-|-$/, ''), isNegative };
}

function hasThreeAfter(digits: string, sign: Decimal): boolean {
  const [before = '', after = ''] = digits.split(sign);
  return after.length === 3 && /^[1-9]\d{0,2}$/.test(before);
}

function other(sign: Decimal): Decimal {
  return sign === ',' ? '.' : ',';
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
