import { DomainError, invalid, invalidField, type FieldError } from '../../core/errors/domain.error.js';
import { field } from '../../core/fields/field.js';
import type { NamedField } from '../../core/fields/named-fields.js';
import { parseNombre } from '../../core/text/texto.js';
import { MAX_CODIGO, normalizeCodigo } from '../tarifario/tipos/tipo.rule.js';

/** What one act may be charged with. */
export const MAX_CODIGOS = 10;
const MAX_LUGAR = 200;
/** A centimetre, and more than any phone knows. */
const DECIMALES_DE_GRADO = 7;

const CODIGO = { type: 'string', minLength: 1, maxLength: MAX_CODIGO, example: '101-A' } as const;

/** A code of the tariff as an officer enters it. Whether there is such a type is for the tariff to say. */
export const CodigoDeCarga: NamedField = (more) => field(parseCodigoDeCarga, CODIGO, more);

export const Codigos: NamedField = (more) =>
  field(
    parseCodigos,
    { type: 'array', items: { ...CODIGO }, minItems: 1, maxItems: MAX_CODIGOS, uniqueItems: true },
    more,
  );

export const Lugar: NamedField = (more) =>
  field(
    (input, campo) => parseNombre(input, campo, MAX_LUGAR),
    { type: 'string', minLength: 1, maxLength: MAX_LUGAR, example: 'Av. Providencia 1200' },
    more,
  );

export const Latitud: NamedField = (more) =>
  field(grados(90), { type: 'number', format: 'double', minimum: -90, maximum: 90, example: -33.4262 }, more);

export const Longitud: NamedField = (more) =>
  field(grados(180), { type: 'number', format: 'double', minimum: -180, maximum: 180, example: -70.6111 }, more);

function parseCodigoDeCarga(input: unknown, campo: string): string {
  const codigo = normalizeCodigo(input);
  if (codigo === '' || codigo.length > MAX_CODIGO) {
    throw invalidField(campo, `Escriba el código como texto de 1 a ${MAX_CODIGO} caracteres.`);
  }
  return codigo;
}

function parseCodigos(input: unknown, campo: string): string[] {
  if (!Array.isArray(input) || input.length === 0 || input.length > MAX_CODIGOS) {
    throw invalidField(campo, `«${campo}» debe ser una lista de 1 a ${MAX_CODIGOS} códigos.`);
  }
  const codigos: string[] = [];
  const errores: FieldError[] = [];
  for (const [place, item] of (input as unknown[]).entries()) {
    const at = `${campo}[${place}]`;
    try {
      const codigo = parseCodigoDeCarga(item, at);
      if (codigos.includes(codigo)) throw invalidField(at, `El código «${codigo}» está repetido.`);
      codigos.push(codigo);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      errores.push(...error.errores);
    }
  }
  const [first, ...rest] = errores;
  if (first) throw invalid([first, ...rest]);
  return codigos;
}

/** WGS 84, in degrees, from -`most` to `most`. */
function grados(most: number): (input: unknown, campo: string) => number {
  return (input, campo) => {
    if (typeof input !== 'number' || !(Math.abs(input) <= most)) {
      throw invalidField(campo, `La ${campo} es un número de -${most} a ${most}, en grados (WGS 84).`);
    }
    return Number(input.toFixed(DECIMALES_DE_GRADO)) + 0; // + 0 turns -0 into 0
  };
}
