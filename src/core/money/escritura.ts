import { decimalesDe } from './moneda.js';

/** More than any exact number here has. */
const NUMBERS = new Intl.NumberFormat('es-CL', { maximumFractionDigits: 20 });

/** An exact number as people read it: `39485.65` is "39.485,65". */
export function writeDecimal(decimal: string): string {
  // Of a text every digit is kept: no float is made of it.
  return NUMBERS.format(decimal as `${number}`);
}

/** An amount of minor units as people read it: 1050 MXN is "10,50 MXN". */
export function writeMonto(monto: bigint | number | string, moneda: string): string {
  const decimales = decimalesDe(moneda);
  const digits = String(monto).padStart(decimales + 1, '0');
  const [whole, fraction] = [digits.slice(0, digits.length - decimales), digits.slice(digits.length - decimales)];
  return `${NUMBERS.format(whole as `${number}`)}${fraction && `,${fraction}`} ${moneda}`;
}
