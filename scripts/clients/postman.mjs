// The Postman formats: collection v2.1 and environment.
import { DESCRIPTION, INPUTS } from './walk.mjs';

const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

/** The files, by name. */
export function postmanFiles(document, folders, server) {
  const collection = {
    info: { name: document.info.title, description: DESCRIPTION, schema: SCHEMA },
    auth: bearer('token'),
    item: folders.map(({ name, requests }) => ({ name, item: requests.map(itemOf) })),
  };
  const environment = {
    name: `${document.info.title} (local)`,
    values: [{ name: 'url', value: server }, ...INPUTS].map(({ name, value = '', secret }) => ({
      key: name,
      value,
      type: secret ? 'secret' : 'default',
      enabled: true,
    })),
    _postman_variable_scope: 'environment',
  };
  return {
    'registro.postman_collection.json': `${JSON.stringify(collection, null, 2)}\n`,
    'registro.postman_environment.json': `${JSON.stringify(environment, null, 2)}\n`,
  };
}

function itemOf(request) {
  return {
    name: request.name,
    event: [{ listen: 'test', script: { type: 'text/javascript', exec: scriptOf(request) } }],
    request: {
      method: request.method,
      ...authOf(request),
      header: [...request.headers.map(pair), ...contentType(request)],
      ...(request.body ? { body: bodyOf(request.body) } : {}),
      url: urlOf(request),
      description: request.docs,
    },
    response: [],
  };
}

const bearer = (variable) => ({ type: 'bearer', bearer: [{ key: 'token', value: `{{${variable}}}`, type: 'string' }] });

/** Without `auth` a request takes the collection's. */
function authOf({ token }) {
  if (token === 'token') return {};
  return { auth: token === null ? { type: 'noauth' } : bearer(token) };
}

const pair = ({ name, value, enabled, description }) => ({
  key: name,
  value,
  description,
  ...(enabled ? {} : { disabled: true }),
});

const BOUNDARY = 'parte-del-formulario';
const UPLOAD_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

const contentType = ({ body }) =>
  body && !body.form ? [{ key: 'Content-Type', value: body.parts ? UPLOAD_TYPE : 'application/json' }] : [];

/** Written out: a collection of Postman holds no files. */
function rawOf({ name, text, file }) {
  const filename = file ? `; filename="${file}"` : '';
  return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${filename}\r\n\r\n${text}\r\n`;
}

function bodyOf({ form, parts, value }) {
  if (parts) return { mode: 'raw', raw: `${parts.map(rawOf).join('')}--${BOUNDARY}--\r\n` };
  if (!form) {
    return { mode: 'raw', raw: JSON.stringify(value, null, 2), options: { raw: { language: 'json' } } };
  }
  return { mode: 'urlencoded', urlencoded: Object.entries(value).map(([key, text]) => ({ key, value: text })) };
}

function urlOf({ path, pathParams, query }) {
  const sent = query.filter(({ enabled }) => enabled).map(({ name, value }) => `${name}=${value}`);
  return {
    raw: `{{url}}${path}${sent.length > 0 ? `?${sent.join('&')}` : ''}`,
    host: ['{{url}}'],
    path: path.slice(1).split('/'),
    ...(query.length > 0 ? { query: query.map(pair) } : {}),
    ...(pathParams.length > 0 ? { variable: pathParams.map(pair) } : {}),
  };
}

function scriptOf({ status, stores }) {
  const lines = [`pm.test("Responde ${status}", () => pm.response.to.have.status(${status}));`];
  const entries = Object.entries(stores);
  if (entries.length === 0) return lines;
  const sets = entries.map(([variable, from]) => {
    const value = from.startsWith('=') ? `pm.environment.get("${from.slice(1)}")` : `respuesta${accessor(from)}`;
    return `  pm.environment.set("${variable}", ${value});`;
  });
  const reads = entries.some(([, from]) => !from.startsWith('=')) ? ['  const respuesta = pm.response.json();'] : [];
  return [...lines, `if (pm.response.code === ${status}) {`, ...reads, ...sets, '}'];
}

/** `datos.0.id` as JavaScript, also where there is nothing. */
export function accessor(path) {
  return path
    .split('.')
    .map((part, index) => (/^\d+$/.test(part) ? `[${part}]` : `${index > 1 ? '?.' : '.'}${part}`))
    .join('');
}
