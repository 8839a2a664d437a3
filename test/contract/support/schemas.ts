import addFormats from 'ajv-formats';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { DOCUMENT, type Schema } from './operations.js';

const NAMED = '#/components/schemas/';

/** A validator of the description's schemas, each of which `adapt` may make stricter. */
function validator(adapt: (schema: Schema) => Schema): (schema: Schema, value: unknown) => string[] {
  const ajv = new Ajv2020({ allErrors: true });
  ajv.addKeyword('example'); // says nothing of what is valid
  addFormats.default(ajv);
  ajv.addFormat('password', true); // only how it is typed in
  const rewrite = (node: unknown): unknown => {
    if (typeof node !== 'object' || node === null) return node;
    if (Array.isArray(node)) return node.map(rewrite);
    const entries = Object.entries(node).map(([name, inner]) => [name, rewrite(inner)]);
    const { $ref, ...rest } = Object.fromEntries(entries) as Schema;
    return adapt($ref ? { ...rest, $ref: $ref.replace(NAMED, 'api#/$defs/') } : rest);
  };
  ajv.addSchema({ $id: 'api', $defs: rewrite(DOCUMENT.components.schemas) });
  return (schema, value) => {
    const validate = ajv.compile(rewrite(schema) as object);
    return validate(value) ? [] : (validate.errors ?? []).map(toText);
  };
}

/** Where `value` is not as `schema` says. */
export const violations = validator((schema) => schema);

/** The same, and where it has a member that nobody documented. */
export const mismatches = validator((schema) =>
  schema.type === 'object' && schema.properties ? { ...schema, unevaluatedProperties: false } : schema,
);

function toText({ instancePath, message, params }: ErrorObject): string {
  const extra = (params.unevaluatedProperty ?? params.additionalProperty) as string | undefined;
  return `${instancePath || '/'} ${message}${extra === undefined ? '' : `: ${extra}`}`;
}
