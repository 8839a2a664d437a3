import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';

/** What is wrong, by the schema's word for it; `where` says in which place. */
export type Palabras = Readonly<Record<string, (where: string) => string>>;

/**
 * What holds a value against a JSON Schema and says in Spanish what is wrong first, and where: `en columnas.placa va un texto
 * entre comillas`; undefined where nothing is. The schema is compiled when it is first asked for: a start need not wait for it.
 * @param more words for what this schema means by some of its keywords
 */
export function compileEsquema(schema: object, more: Palabras = {}): (value: unknown) => string | undefined {
  let validate: ValidateFunction | undefined;
  return (value) => {
    validate ??= new Ajv({ allErrors: false, strict: true, strictRequired: false, allowUnionTypes: true }).compile(
      schema,
    );
    if (validate(value)) return undefined;
    const errors = validate.errors!;
    // Of alternatives each says what is against it; what they have in common is said last, and of that there may be words.
    const last = errors.at(-1)!;
    return wordsFor(more[last.keyword] ? last : errors[0]!, more);
  };
}

/** ", en la línea 3", where the engine tells how far it came: its own words are English. */
export function lugarDelError(json: string, { message }: Error): string {
  const position = /at position (\d+)/.exec(message)?.[1];
  return position === undefined ? '' : `, en la línea ${json.slice(0, Number(position)).split('\n').length}`;
}

function wordsFor({ instancePath, keyword, params }: ErrorObject, more: Palabras): string {
  const where = instancePath === '' ? 'arriba de todo' : `en ${instancePath.slice(1).replaceAll('/', '.')}`;
  const { missingProperty, additionalProperty, type, pattern, limit } = params as Record<string, string>;
  const own = more[keyword]?.(where);
  const words: Readonly<Record<string, string>> = {
    required: `${where} falta «${missingProperty}»`,
    additionalProperties: `${where} no se conoce «${additionalProperty}»`,
    type: `${where} va ${String(type)
      .split(',')
      .map((one) => TIPOS_JSON[one] ?? one)
      .join(' o ')}`,
    pattern: `${where} hay un valor que no tiene la forma ${pattern}`,
    enum: `${where} va uno de: ${valuesOf(params)}`,
    minLength: `${where} falta el texto`,
    maxLength: `${where} caben a lo más ${limit} caracteres`,
    minimum: `${where} va un número desde ${limit}`,
    minItems: `${where} falta al menos uno`,
  };
  return own ?? words[keyword] ?? `${where} caben a lo más ${limit}`;
}

/** Values one by one; what is no word in quotes, signs that can't be seen among them. */
function valuesOf({ allowedValues }: ErrorObject['params']): string {
  const values = (allowedValues ?? []) as readonly unknown[];
  return values.map((one) => (/^[\w-]+$/.test(String(one)) ? String(one) : JSON.stringify(one))).join(', ');
}

const TIPOS_JSON: Readonly<Record<string, string>> = {
  object: 'un objeto',
  array: 'una lista',
  string: 'un texto entre comillas',
  integer: 'un número entero',
  boolean: 'true o false',
};
