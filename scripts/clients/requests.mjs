// The requests of the collections, in no tool's format, from an OpenAPI document.
import { PATH_IDS, VALUES, WALK } from './walk.mjs';

const PREFIX = '/api/v1';
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Folders in the order of the tags: `[{ name, requests }]`. Every operation is in one of them at least once. */
export function foldersOf(document) {
  const operations = operationsOf(document);
  const tags = new Set([...(document.tags ?? []).map(({ name }) => name), ...operations.map(({ tag }) => tag)]);
  const steps = WALK.map(([key, step]) => ({ operation: named(operations, key), step }));
  const rest = operations.filter((operation) => !steps.some((each) => each.operation === operation));
  for (const operation of rest) steps.push({ operation, step: {} });
  const requests = steps.map(({ operation, step }) => requestOf(document, operation, step));
  return [...tags]
    .map((name) => ({ name, requests: requests.filter(({ tag }) => tag === name) }))
    .filter((folder) => folder.requests.length > 0);
}

/** `http://localhost:3000` unless the document names a server of its own. */
export function serverOf({ servers = [] }) {
  const { url } = servers[0] ?? {};
  return /^https?:/.test(url) ? url.replace(/\/$/, '') : 'http://localhost:3000';
}

function operationsOf(document) {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const METHOD = method.toUpperCase();
      return { ...operation, path, method: METHOD, tag: operation.tags[0], key: `${METHOD} ${path}` };
    }),
  );
}

function named(operations, key) {
  const full = key.replace(' ', ` ${PREFIX}`);
  const found = operations.find((operation) => operation.key === full);
  if (!found) throw new Error(`scripts/clients/walk.mjs names ${full}, which is no operation of the API.`);
  return found;
}

function requestOf(document, operation, step) {
  const parameters = (operation.parameters ?? []).map((each) =>
    parameterOf(document, operation, step, resolve(document, each)),
  );
  const of = (place) => parameters.filter((parameter) => parameter.in === place);
  const body = bodyOf(document, operation, step);
  return {
    tag: step.tag ?? operation.tag,
    name: step.name ?? firstClause(operation.summary),
    method: operation.method,
    path: operation.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    pathParams: of('path'),
    query: of('query'),
    headers: of('header'),
    body,
    token: operation.security?.length ? (step.token ?? 'token') : null,
    status: step.status ?? Number(Object.keys(operation.responses).find((status) => status.startsWith('2'))),
    stores: step.stores ?? {},
    docs: docsOf(operation, parameters, body?.properties ?? []),
  };
}

/** Optional parameters are there to be switched on. */
function parameterOf(
  document,
  operation,
  step,
  { name, in: place, required = false, description = '', schema, example },
) {
  const resource = operation.path.split('/').at(-2);
  const value =
    step.values?.[name] ??
    (place === 'path' ? PATH_IDS[resource] : VALUES[name]) ??
    example ??
    exampleOf(document, schema ?? {}) ??
    '';
  return { name, in: place, enabled: required, description, value: String(value) };
}

/** OAuth2's log-in is a form, so that it reads as OAuth2 describes it; everything else is JSON. */
function bodyOf(document, operation, step) {
  const content = operation.requestBody?.content;
  if (!content) return null;
  const type = content[FORM_TYPE] && operation.path.endsWith('/access-token') ? FORM_TYPE : JSON_TYPE;
  const schema = resolve(document, content[type].schema);
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    property: resolve(document, property),
  }));
  const sent = properties.filter(({ name, property }) =>
    isSent(name, property, schema.required ?? [], step, type === FORM_TYPE),
  );
  const entries = sent.map(({ name, property }) => [
    name,
    step.values?.[name] ?? VALUES[name] ?? exampleOf(document, property) ?? '',
  ]);
  const docs = properties.map(({ name, property }) => ({ name, description: property.description ?? '' }));
  return { form: type === FORM_TYPE, value: Object.fromEntries(entries), properties: docs };
}

function isSent(name, property, required, { fields, values = {} }, onlyGiven) {
  if (fields) return fields.includes(name);
  if (Object.hasOwn(values, name) || required.includes(name)) return true;
  return !onlyGiven && exampleOf({}, property) !== undefined;
}

function exampleOf(document, schema) {
  const { example, examples, default: preset } = resolve(document, schema);
  return example ?? examples?.[0] ?? preset;
}

/** A schema without its `$ref`; of several, the first. */
function resolve(document, schema) {
  if (schema.$ref) return resolve(document, pointed(document, schema.$ref));
  const first = schema.oneOf?.[0] ?? schema.anyOf?.[0] ?? (schema.allOf?.length === 1 ? schema.allOf[0] : undefined);
  if (first === undefined) return schema;
  return { ...resolve(document, first), ...schema };
}

/** `#/components/schemas/PersonaDto` in the document. */
function pointed(document, ref) {
  const path = ref.slice(2).split('/');
  return path.reduce((node, key) => node[key], document);
}

function firstClause(summary) {
  return /^[^.,;:(\n]+/.exec(summary)[0].trim();
}

function docsOf({ summary, description }, parameters, properties) {
  const described = [...parameters, ...properties].filter((each) => each.description);
  const list = described.map((each) => `- \`${each.name}\`: ${oneLine(each.description)}`).join('\n');
  return [summary, description, list].filter(Boolean).join('\n\n');
}

const oneLine = (text) => text.replaceAll(/\s+/g, ' ').trim();
