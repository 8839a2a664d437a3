// The requests of the collections, in no tool's format, from an OpenAPI document.
import { exampleOf, limitsOf, operationNamed, operationsOf, resolve } from './document.mjs';
import { PATH_IDS, VALUES } from './values.mjs';
import { WALK } from './walk.mjs';

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const UPLOAD_TYPE = 'multipart/form-data';
/** What the file is called that the collections send. */
export const UPLOADED = 'ejemplo.csv';

/** Folders in the order of the tags: `[{ name, requests }]`. Every operation is in one of them at least once. */
export function foldersOf(document) {
  const operations = operationsOf(document);
  const tags = new Set([...(document.tags ?? []).map(({ name }) => name), ...operations.map(({ tag }) => tag)]);
  const steps = WALK.map(([name, step]) => ({ operation: operationNamed(operations, name), step }));
  const rest = operations.filter((operation) => !steps.some((each) => each.operation === operation));
  for (const operation of rest) steps.push({ operation, step: {} });
  const requests = steps.map(({ operation, step }) => requestOf(document, operation, step));
  return [...tags]
    .map((name) => ({ name, requests: requests.filter(({ tag }) => tag === name) }))
    .filter((folder) => folder.requests.length > 0);
}

function requestOf(document, operation, step) {
  const parameters = (operation.parameters ?? []).map((each) => parameterOf(document, operation, step, each));
  const of = (place) => parameters.filter((parameter) => parameter.in === place);
  const { body, fields } = bodyOf(document, operation, step);
  return {
    tag: step.tag ?? operation.tag,
    name: step.name ?? /^[^.,;:(\n]+/.exec(operation.summary)[0].trim(),
    method: operation.method,
    path: operation.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    pathParams: of('path'),
    query: of('query'),
    headers: of('header'),
    body,
    token: operation.security?.length ? (step.token ?? 'token') : null,
    status: step.status ?? Number(Object.keys(operation.responses).find((status) => status.startsWith('2'))),
    stores: step.stores ?? {},
    docs: docsOf(operation, [...parameters, ...fields]),
  };
}

/** Optional parameters are there to be switched on. */
function parameterOf(document, operation, step, parameter) {
  const { name, in: place, required = false, description, schema = {}, example } = resolve(document, parameter);
  const known = place === 'path' ? PATH_IDS[operation.path.split('/').at(-2)] : VALUES[name];
  const plain = resolve(document, schema);
  const value = step.values?.[name] ?? known ?? example ?? exampleOf(plain) ?? '';
  return { name, in: place, enabled: required, value: String(value), description: described(description, plain) };
}

/** `fields` are all there may be. OAuth2's log-in is a form, as OAuth2 describes it; everything else is JSON. */
function bodyOf(document, { requestBody, path }, { values = {}, only }) {
  if (!requestBody) return { body: null, fields: [] };
  if (requestBody.content[UPLOAD_TYPE]) return uploadOf(document, requestBody.content[UPLOAD_TYPE].schema, values);
  const form = Boolean(requestBody.content[FORM_TYPE]) && path.endsWith('/access-token');
  const { properties = {}, required = [] } = resolve(
    document,
    requestBody.content[form ? FORM_TYPE : JSON_TYPE].schema,
  );
  const given = only ?? values;
  const fields = Object.entries(properties).map(([name, schema]) => {
    const plain = resolve(document, schema);
    const example = exampleOf(plain);
    const byDefault = !only && (required.includes(name) || (!form && example !== undefined));
    const value = given[name] ?? (byDefault ? (VALUES[name] ?? example ?? '') : undefined);
    return { name, value, description: described(plain.description, plain) };
  });
  const sent = fields.filter(({ value }) => value !== undefined).map(({ name, value }) => [name, value]);
  return { body: { form, value: Object.fromEntries(sent) }, fields };
}

/** A file stands among the fields as its text. */
function uploadOf(document, { allOf }, values) {
  const properties = Object.assign({}, ...allOf.map((schema) => resolve(document, schema).properties));
  const parts = Object.entries(values).map(([name, text]) => {
    return properties[name].format === 'binary' ? { name, text, file: UPLOADED } : { name, text };
  });
  const fields = Object.entries(properties).map(([name, schema]) => {
    return { name, description: described(schema.description, schema) };
  });
  return { body: { parts }, fields };
}

/** With the limits of the schema, unless the words tell them. */
function described(description = '', schema) {
  const words = description.replaceAll(/\s+/g, ' ').trim();
  return words.includes('caracteres') ? words : [words, limitsOf(schema)].filter(Boolean).join(' ');
}

function docsOf({ summary, description }, fields) {
  const listed = fields.filter((field) => field.description);
  const list = listed.map((field) => `- \`${field.name}\`: ${field.description}`).join('\n');
  return [summary, description, list].filter(Boolean).join('\n\n');
}
