import type { Schema } from './operations.js';

/** No beginning of it repeats itself: that would be a password that everybody guesses. A client's has four kinds of signs. */
const FILLER = Array.from({ length: 1_000 }, (_, index) => (index === 0 ? 'Voz-0' : `voz${index}`)).join(' ');

const LONGEST_CORREO = `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(58)}.cl`;

/** Values at the edge of what `schema` allows, and its example. */
export function valuesWithin(schema: Schema): unknown[] {
  const { example, anyOf = [], ...own } = schema;
  const values = [
    example,
    own.minimum,
    own.maximum,
    ...anyOf.flatMap(({ pattern }) => (pattern ? ['2026-03-01T14:30:00'] : [])),
  ];
  if (own.format === 'email') values.push(LONGEST_CORREO);
  if (own.pattern !== undefined && own.maxLength !== undefined) values.push('1'.repeat(own.maxLength));
  if (isPlain(own)) values.push(own.minLength && text(own.minLength), own.maxLength && text(own.maxLength));
  return values.filter((value) => value !== undefined);
}

/** Values that `schema` refuses: just beyond each of its limits, and of another look. */
export function valuesBeyond(schema: Schema): unknown[] {
  const { type, format, pattern, minLength, maxLength, minimum, maximum, anyOf = [] } = schema;
  const values: unknown[] = [];
  const isObject = type === undefined && anyOf.length === 0 && ('$ref' in schema || 'allOf' in schema);
  if (minLength !== undefined) values.push(text(minLength - 1));
  if (maxLength !== undefined) values.push(pattern ? '1'.repeat(maxLength + 1) : text(maxLength + 1));
  if (format === 'email') values.push('ana', `x${LONGEST_CORREO}`);
  if (format === 'uuid') values.push('x');
  if (pattern !== undefined) values.push('1 ¡');
  if (schema.enum) values.push('otro');
  if (minimum !== undefined) values.push(minimum - 1);
  if (maximum !== undefined) values.push(maximum + 1);
  if (type === 'boolean' || type === 'array' || type === 'object' || isObject) values.push('x');
  if (anyOf.length > 0)
    values.push(...anyOf.flatMap(valuesBeyond).filter((value) => typeof value !== 'string'), 'ayer');
  return values;
}

const isPlain = ({ type, format = 'password', pattern, enum: values }: Schema): boolean =>
  type === 'string' && format === 'password' && pattern === undefined && values === undefined;

/** So many characters, with no blank at either end. */
const text = (length: number): string => FILLER.slice(0, length).replace(/ $/, 'w');
