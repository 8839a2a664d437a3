import { invalidField } from '../../../core/errors/domain.error.js';
import { parseDecimal } from '../../../core/money/decimal.js';
import { PLACES } from '../../../core/money/monto.js';
import { isMoneda } from '../../../core/money/moneda.js';

/** What a price may be counted in: the code of a unit or of a currency. @returns in upper case @throws invalid */
export function parseCodigoDeUnidad(input: unknown, campo: string): string {
  const codigo = upperCase(input);
  if (!/^[A-Z0-9]{1,10}$/.test(codigo)) {
    throw invalidField(campo, 'Diga la unidad por su código, de 1 a 10 letras y números, como UF o CLP.');
  }
  return codigo;
}

/** @returns in upper case @throws invalid for what ISO 4217 does not know */
export function parseMoneda(input: unknown, campo: string): string {
  const moneda = upperCase(input);
  if (!isMoneda(moneda)) throw invalidField(campo, 'Escriba el código de una moneda (ISO 4217), como CLP o MXN.');
  return moneda;
}

/** What one unit is worth, in major units of its currency. @throws invalid */
export function parseValor(input: unknown, campo: string): string {
  return parseDecimal(input, campo, { enteros: 12, decimales: PLACES.valor, cero: false });
}

/** Of ASCII alone: in upper case `ß` would be `SS`, and `ı` would be `I`. */
function upperCase(input: unknown): string {
  return typeof input === 'string' ? input.trim().replace(/[a-z]/g, (letter) => letter.toUpperCase()) : '';
}
