import { invalidField } from '../errors/domain.error.js';
import { field } from './field.js';

/** One of a few words. */
export function oneOf(words: readonly string[]): PropertyDecorator {
  const parse = (input: unknown, campo: string): string => {
    const found = words.find((word) => word === input);
    if (found === undefined) throw invalidField(campo, `El campo «${campo}» debe ser uno de: ${words.join(', ')}.`);
    return found;
  };
  return field(parse, { type: 'string', enum: words });
}
