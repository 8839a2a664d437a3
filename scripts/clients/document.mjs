// Reads an OpenAPI document.

const PREFIX = '/api/v1';

/** `http://localhost:3000` unless the document names a server of its own. */
export function serverOf({ servers = [] }) {
  const { url } = servers[0] ?? {};
  return /^https?:/.test(url) ? url.replace(/\/$/, '') : 'http://localhost:3000';
}

/** Every operation, with its `path`, `METHOD`, first `tag` and `key` (`POST /api/v1/personas`). */
export function operationsOf(document) {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([name, operation]) => {
      const method = name.toUpperCase();
      return { ...operation, path, method, tag: operation.tags[0], key: `${method} ${path}` };
    }),
  );
}

/** The operation of `POST /personas`; of `POST //allies`, what is not below /api/v1. */
export function operationNamed(operations, name) {
  const key = name.includes(' //') ? name.replace(' //', ' /') : name.replace(' ', ` ${PREFIX}`);
  const found = operations.find((operation) => operation.key === key);
  if (!found) throw new Error(`scripts/clients/walk.mjs names ${key}, which is no operation of the API.`);
  return found;
}

/** A schema or parameter without its `$ref`; of several schemas, the first. */
export function resolve(document, schema) {
  if (schema.$ref) return resolve(document, pointed(document, schema.$ref));
  const first = schema.oneOf?.[0] ?? schema.anyOf?.[0] ?? (schema.allOf?.length === 1 ? schema.allOf[0] : undefined);
  return first === undefined ? schema : { ...resolve(document, first), ...schema };
}

/** What to send when nothing else is known. */
export function exampleOf({ example, examples, default: preset }) {
  return example ?? examples?.[0] ?? preset;
}

/** The limits of a value, for people; empty without any. */
export function limitsOf({ enum: values, minLength, maxLength, minimum, maximum }) {
  if (values) return `Uno de ${values.map((value) => `\`${value}\``).join(', ')}.`;
  if (maxLength !== undefined) return `${range(minLength, maxLength)} caracteres.`;
  return maximum === undefined ? '' : `${range(minimum, maximum)}.`;
}

const range = (least, most) => (least === undefined ? `Hasta ${most}` : `De ${least} a ${most}`);

/** `#/components/schemas/PersonaDto` in the document. */
function pointed(document, ref) {
  const path = ref.slice(2).split('/');
  return path.reduce((node, key) => node[key], document);
}
