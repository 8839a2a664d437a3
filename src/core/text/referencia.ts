/** Crockford's base 32: without I, L, O and U, which are misread or misheard. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Four signs hold 20 bits: five hexadecimal digits of the id. */
const GROUPS = 4;
const SIGNS_OF_GROUP = 4;
const HEX_OF_GROUP = 5;

/** What people write for the signs it resembles. */
const MISREAD: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

/**
 * How a citizen cites an infraction: `06B2-R8KM-0E5T-8QZD-7`. The first 80 bits of its id in Crockford's base 32, and a
 * sign that tells a miscopied one. No column: the id gives it, and it leads to the id through the primary key. Two acts of
 * the same millisecond share one with a chance of one in 2^26; whoever looks one up is shown both.
 */
export function toReferencia(id: string): string {
  const hex = id.replaceAll('-', '');
  let check = 0;
  let referencia = '';
  for (let group = 0; group < GROUPS; group += 1) {
    const bits = parseInt(hex.slice(group * HEX_OF_GROUP, (group + 1) * HEX_OF_GROUP), 16);
    for (const shift of [15, 10, 5, 0]) {
      const value = (bits >> shift) & 31;
      referencia += SIGNS[value];
      check = nextCheck(check, value);
    }
    referencia += '-';
  }
  return `${referencia}${SIGNS[check]}`;
}

/** The ids a reference may stand for, both included. */
export interface IdRange {
  desde: string;
  hasta: string;
}

/**
 * What a reference stands for, however it was copied: in any case, grouped otherwise or not at all, with O for 0.
 * Null for what is none, or was miscopied.
 */
export function parseReferencia(text: string): IdRange | null {
  const signs = [...text.toUpperCase().replace(/[\s.\p{Pd}]/gu, '')].map((sign) => MISREAD[sign] ?? sign);
  const values = signs.map((sign) => SIGNS.indexOf(sign));
  if (values.length !== GROUPS * SIGNS_OF_GROUP + 1 || values.includes(-1)) return null;
  // The check of the whole, its check sign included, comes to nothing.
  if (values.reduce(nextCheck, 0) !== 0) return null;
  const groups = Array.from({ length: GROUPS }, (_, group) => {
    const bits = values
      .slice(group * SIGNS_OF_GROUP, (group + 1) * SIGNS_OF_GROUP)
      .reduce((sum, value) => (sum << 5) | value);
    return bits.toString(16).padStart(HEX_OF_GROUP, '0');
  });
  return { desde: toUuid(groups.join('').padEnd(32, '0')), hasta: toUuid(groups.join('').padEnd(32, 'f')) };
}

/**
 * The check of signs as values from 0 to 31, one more taken in: Damm's way of computing, over the field of 32 elements
 * (x^5 + x^2 + 1), so that one wrong sign, or any two that changed places, give another.
 */
function nextCheck(check: number, value: number): number {
  const doubled = (check ^ value) << 1;
  return doubled > 31 ? doubled ^ 0b100101 : doubled;
}

function toUuid(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
