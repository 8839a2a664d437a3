// Requests that cost a careless server more than they cost the client: names, depths and sizes up to the limit of a
// body. The tests send each to every route; the bench looks at what each does to the server.

/** As much as a body may hold, in bytes. */
const LIMIT = 64 * 1024;
const BOUNDARY = '-------------------------registro';

/** Names that some code takes apart, or that every object has. */
export const NAMES = [
  'a.'.repeat(31_000),
  'a[b]'.repeat(15_000),
  'x'.repeat(60_000),
  'x'.repeat(65),
  Array.from({ length: 30 }, (_, n) => n).join('.'),
  '__proto__',
  '__proto__.x',
  'constructor',
  'constructor.x',
  'constructor.prototype.x',
  'toString',
  'nombre.0',
  'nombre.x',
  'nombre[]',
  'nombre~~from',
  '',
  '\0',
];

/**
 * @typedef {object} Form
 * @property {string} title
 * @property {string} type
 * @property {string} body
 */

/** A form as browsers send it. @param {[string, string][]} pairs @returns {{ type: string, body: string }} */
export function multipart(pairs) {
  const parts = pairs.map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${encodeURI(name)}"\r\n\r\n${value}\r\n`,
  );
  return { type: `multipart/form-data; boundary=${BOUNDARY}`, body: `${parts.join('')}--${BOUNDARY}--\r\n` };
}

/** @param {[string, string][]} pairs */
export function urlencoded(pairs) {
  return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(pairs).toString() };
}

/**
 * Forms that no page sends.
 * @param {typeof multipart} encode
 * @param {string} field one that the form has
 * @returns {Form[]}
 */
export function hostileForms(encode, field) {
  const many = Array.from({ length: encode === multipart ? 600 : 8_000 }, (_, n) => [`c${n}`, '1']);
  const whole = encode([[field, 'x']]);
  const half = Math.floor(whole.body.length / 2);
  return [
    ...NAMES.map((name) => ({ title: `the name ${name.slice(0, 20)} (${name.length})`, ...encode([[name, '1']]) })),
    { title: 'many names', ...encode(many) },
    { title: 'one name many times', ...encode(many.map(() => [field, '1'])) },
    { title: 'a value of 60 KB', ...encode([[field, 'x'.repeat(60_000)]]) },
    { title: 'a value beyond the limit', ...encode([[field, 'x'.repeat(LIMIT)]]) },
    { title: 'JSON', type: 'application/json', body: JSON.stringify({ [field]: 'x' }) },
    { title: 'deep JSON', type: 'application/json', body: `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}` },
    { title: 'JSON with a long name', type: 'application/json', body: JSON.stringify({ [NAMES[0]]: '1' }) },
    { title: 'bytes', type: 'application/octet-stream', body: 'x'.repeat(60_000) },
    { title: 'no media type', type: '', body: whole.body },
    { title: 'text', type: 'text/plain', body: whole.body },
    { title: 'the other kind of form', ...(encode === multipart ? urlencoded : multipart)([[field, 'x']]) },
    { title: 'a form without its boundary', type: 'multipart/form-data', body: whole.body },
    ...(encode === multipart ? [{ title: 'half a form', type: whole.type, body: whole.body.slice(0, half) }] : []),
    {
      title: 'a file',
      type: `multipart/form-data; boundary=${BOUNDARY}`,
      body:
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="x.txt"\r\n` +
        `Content-Type: application/octet-stream\r\n\r\nx\r\n--${BOUNDARY}--\r\n`,
    },
  ];
}

/** Queries that no page asks, short enough for a request's first line. @returns {string[]} */
export function hostileQueries() {
  const short = NAMES.map((name) => name.slice(0, 6_000));
  return [
    ...short.map((name) => `${encodeURIComponent(name)}=1`),
    ...short.map((name) => `filters.${encodeURIComponent(name)}=1`),
    'a=b&'.repeat(3_000),
    Array.from({ length: 1_500 }, (_, n) => `c${n}=1`).join('&'),
    'page=1&page=2',
  ];
}

/** Bodies of JSON that no client of the API sends. @returns {Form[]} */
export function hostileJson() {
  const json = (title, body) => ({ title, type: 'application/json', body });
  return [
    ...NAMES.map((name) =>
      json(`the name ${name.slice(0, 20)} (${name.length})`, JSON.stringify({ [name]: { x: 1 } })),
    ),
    json('__proto__ as it is written', '{"__proto__":{"x":1}}'),
    json('9,000 objects in one another', `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`),
    json('30,000 brackets', '['.repeat(30_000)),
    json('6,000 names', `{${Array.from({ length: 6_000 }, (_, n) => `"c${n}":1`).join(',')}}`),
    json('a list of 30,000', `{"a":[${'0,'.repeat(30_000)}0]}`),
    json('a text of 60 KB', JSON.stringify({ nombre: 'x'.repeat(60_000) })),
    json('beyond the limit', JSON.stringify({ nombre: 'x'.repeat(LIMIT) })),
    { title: 'bytes', type: 'application/octet-stream', body: 'x'.repeat(60_000) },
    { title: 'a form with files', ...multipart([['nombre', 'x']]) },
    { title: 'text', type: 'text/plain', body: '{}' },
  ];
}
