import { DomainError, invalidField, renamed } from '../../../core/errors/domain.error.js';
import { instantFormatter } from '../../../core/time/instante.js';
import { parseVigencia } from '../../../core/time/vigencia.js';
import type { FormParams } from '../../../panel/definition/definition.js';

/** With three digits after it, a mark may part thousands or decimals. */
const TWO_WAYS = /^\d{1,3}([.,]\d{3})+$/;

/**
 * A number as people type it: a comma parts decimals too. What can be read in two ways is not guessed: fifty thousand
 * must not become fifty.
 * @throws invalid, on `campo`
 */
export function typedDecimal(typed: unknown, campo: string): unknown {
  if (typeof typed !== 'string') return typed;
  const text = typed.trim();
  if (TWO_WAYS.test(text)) {
    const [whole, exact] = [text.replace(/[.,]/g, ''), `${text.replace(/,/g, '.')}0`];
    const orDecimals = /^\d+\.\d+$/.test(exact) ? ` Si son decimales, agregue un cero: ${exact}.` : '';
    throw invalidField(
      campo,
      `«${text}» se lee de dos maneras. Escriba los miles sin separador: ${whole}.${orDecimals}`,
    );
  }
  if (text !== '' && !/^\d+([.,]\d+)?$/.test(text)) {
    throw invalidField(campo, `«${text}» no es un número: escríbalo como 1500 o 1,5, sin separador de miles.`);
  }
  return text.replace(',', '.');
}

/** Since when something was set to hold, as its user reads it. @param desde as the form sent it; undefined for now */
export function desdeEnPalabras(desde: string | undefined, zonaHoraria: string): string {
  const inicio = parseVigencia(desde, zonaHoraria);
  if (inicio === undefined) return 'desde ahora';
  return `desde el ${instantFormatter(zonaHoraria, 'minutos')(new Date(inicio))}`;
}

/** What was filled in. */
export function filled(params: FormParams): FormParams {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== '' && value !== undefined));
}

/** What is wrong within a part of a new record, told at the form's own fields, which have no such part. */
export async function atOwnFields<T>(part: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw renamed(error, (campo) => (campo.startsWith(`${part}.`) ? campo.slice(part.length + 1) : campo));
  }
}
