import { bearer, type Case } from './malformed-bodies.js';
import { rawRequest } from './raw-http.js';
import type { Tokens } from './seed.js';

const API = '/api/v1';
const ID = '01a1b2c3-0000-7000-8000-000000000000';

/** An administrator asks. */
function get(path: string, status: number | number[] = 400): Case {
  const title = `GET ${path.length > 60 ? `${path.slice(0, 60)}… (${path.length})` : path}`;
  return [title, ({ admin }) => rawRequest('GET', path, [bearer(admin)]), status];
}

function method(name: string, path: string, status: number | number[] = [404, 405]): Case {
  return [`${name} ${path}`, ({ admin }) => rawRequest(name, path, [bearer(admin)]), status];
}

function bytes(title: string, text: string, status: number | number[] = 400): Case {
  return [title, () => Buffer.from(text, 'latin1'), status];
}

function header(name: string, value: string, status: number | number[] = 400): Case {
  const title = `header ${name}: ${JSON.stringify(value.slice(0, 30))}`;
  return [title, () => rawRequest('GET', `${API}/personas`, [[name, value]]), status];
}

function authorization(title: string, value: (tokens: Tokens) => string): Case {
  const send = (tokens: Tokens): Buffer => rawRequest('GET', `${API}/personas`, [['Authorization', value(tokens)]]);
  return [`Authorization: ${title}`, send, 401];
}

const part = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64url');
const post = (headers: string, body = ''): string =>
  `POST ${API}/logout HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${headers}\r\n\r\n${body}`;

export const MALFORMED_QUERIES: Case[] = [
  ...['0', '-1', '1.5', 'abc', '201', '1e2', '', '%00', '1&limite=2'].map((value) =>
    get(`${API}/personas?limite=${value}`),
  ),
  ...['zz', 'AAAA', '%00', '%zz', 'x'.repeat(5000), 'a&cursor=b'].map((value) =>
    get(`${API}/personas?cursor=${value}`),
  ),
  ...['', '%20', '%00', 'x'.repeat(255), 'a&buscar=b'].map((value) => get(`${API}/personas?buscar=${value}`)),
  ...['__proto__', 'constructor', 'prototype', 'limite[]', 'limite[a]', 'otro', 'toString'].map((name) =>
    get(`${API}/personas?${name}=1`),
  ),
  get(`${API}/infracciones?placa_patente=%E2%98%83`),
  get(`${API}/infracciones?desde=ayer`),
  get(`${API}/infracciones?hasta=2026-02-30T00:00:00Z`),
  get(`${API}/infracciones?oficial=%00`),
  ...['', '?correo=', '?correo=nadie', '?correo=a%00@b.cl', '?correo=%zz', '?correo[]=a@b.cl'].map((query) =>
    get(`${API}/generar_informe${query}`),
  ),
  get(`${API}/generar_informe?correo=%ff@b.cl`, [400, 404]),
  get(`${API}/generar_informe?correo=a@b.cl&correo=c@d.cl`),
  get(`${API}/generar_informe?correo=ana.rojas@example.com&__proto__=x`),
  ...['zz', 'MS8y', '%00', 'x'.repeat(3000)].map((cursor) =>
    get(`${API}/generar_informe?correo=ana.rojas@example.com&cursor=${cursor}`),
  ),
];

export const MALFORMED_PATHS: Case[] = [
  ...['1', 'abc', '%00', '..', '%2e%2e%2fx', `{${ID}}`, `${ID}0`, "'--", '%F0%9F%98%80', 'null', '__proto__'].map(
    (id) => get(`${API}/personas/${id}`, [400, 404]),
  ),
  get(`${API}/personas/${ID}`, 404),
  get(`${API}/personas/${'a'.repeat(201)}`, [404, 414]),
  get(`${API}/vehiculos/${'%41'.repeat(3000)}`, [404, 414]),
  get('/%'),
  get('/%zz'),
  get(`${API}/personas/%E0%A4%A`, 400),
  get(`${API}/personas/%ff`, 400),
  get('/no/existe', 404),
  get('/api%2Fv1%2Fpersonas', 404),
  get('//api//v1//personas', 404),
  get('/api/v1/../../etc/passwd', 404),
  get('/docs/..%2f..%2fpackage.json', 404),
  get('/docs/%2e%2e/%2e%2e/package.json', [403, 404]),
  get('/docs/%00', [400, 403, 404]),
  get(`/${'a'.repeat(8000)}`, [404, 414]),
  get(`/${'a'.repeat(20_000)}`, 431),
  get(`${API}/personas?${'a=b&'.repeat(3000)}`, [400, 414]),
  ...['PUT', 'DELETE', 'GET', 'PATCH'].map((name) => method(name, `${API}/cargar_infraccion`)),
  ...['PUT', 'DELETE', 'TRACE', 'PROPFIND', 'SEARCH'].map((name) => method(name, `${API}/personas`, [400, 404, 405])),
  method('POST', `${API}/personas/${ID}`),
  method('POST', '/health/live'),
  method('OPTIONS', '*', [400, 404]),
  method('CONNECT', 'registro.test:443', [400, 404, 405]),
  method('get', '/', 400),
  method('FOO', '/', 400),
];

export const MALFORMED_HEADERS: Case[] = [
  authorization('nothing', () => ''),
  authorization('Bearer', () => 'Bearer'),
  authorization('Bearer and spaces', () => 'Bearer    '),
  authorization('Basic', () => 'Basic YWRtaW46YWRtaW4='),
  authorization('another scheme', ({ admin }) => `Token ${admin}`),
  authorization('no scheme', ({ admin }) => admin),
  authorization('three dots', () => 'Bearer ...'),
  authorization('undefined', () => 'Bearer undefined'),
  authorization('no JSON inside', () => 'Bearer e30.e30.e30'),
  authorization('alg none', ({ admin }) => `Bearer ${part({ alg: 'none' })}.${admin.split('.')[1]}.`),
  authorization('alg __proto__', ({ admin }) => `Bearer ${part({ alg: '__proto__' })}.${admin.split('.')[1]}.x`),
  authorization('a changed signature', ({ admin }) => `Bearer ${admin.slice(0, -4)}AAAA`),
  authorization('a second word', ({ admin }) => `Bearer x ${admin}`),
  authorization('bytes beyond ASCII', () => 'Bearer \xff\xfe'),
  authorization('8 KB', () => `Bearer ${'a'.repeat(8000)}`),
  ['a token in the query', ({ admin }) => rawRequest('GET', `${API}/personas?access_token=${admin}`), 401],
  header('X-Largo', 'a'.repeat(17_000), 431),
  header('X-Nulo', 'a\u0000b'),
  header('X-Control', 'a\u0001b'),
  header('X Espacio', 'a'),
  header('', 'a'),
  header('X-Ñ', 'a'),
  header('Expect', 'algo', 417),
  header('Content-Length', '-1'),
  header('Content-Length', 'abc'),
  header('Content-Length', '99999999999999999999'),
  header('Transfer-Encoding', 'gzip'),
  bytes('10,000 headers', `GET / HTTP/1.1\r\nHost: x\r\n${'a: b\r\n'.repeat(10_000)}\r\n`, 431),
  bytes('no Host', 'GET / HTTP/1.1\r\n\r\n'),
  bytes('no Host and a body', `POST ${API}/logout HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}`),
  bytes('a line without a colon', 'GET / HTTP/1.1\r\nHost: x\r\nbasura\r\n\r\n'),
  bytes('a folded header first', 'GET / HTTP/1.1\r\n x: y\r\nHost: x\r\n\r\n'),
  bytes('two Content-Length', post('Content-Length: 2\r\nContent-Length: 3', '{}')),
  bytes('two lengths in one', post('Content-Length: 2, 3', '{}')),
  bytes('Transfer-Encoding and Content-Length', post('Transfer-Encoding: chunked\r\nContent-Length: 2', '{}')),
  bytes('chunked twice', post('Transfer-Encoding: chunked, chunked', '0\r\n\r\n')),
  bytes('a bad chunk size', post('Transfer-Encoding: chunked', 'zz\r\n{}\r\n0\r\n\r\n')),
  bytes('an endless chunk extension', post('Transfer-Encoding: chunked', `2;${'a'.repeat(20_000)}\r\n{}\r\n`), 413),
  bytes('Expect with a body', post('Content-Length: 2\r\nExpect: 200-ok', '{}'), 417),
  bytes('HTTP/0.9', 'GET /\r\n\r\n'),
  bytes('HTTP/3.0', 'GET / HTTP/3.0\r\nHost: x\r\n\r\n'),
  bytes('HTTP/2 preface', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  bytes('another protocol', 'GET / FTP/1.1\r\nHost: x\r\n\r\n'),
  bytes('no target', 'GET HTTP/1.1\r\nHost: x\r\n\r\n'),
  bytes('a target without slash', 'GET health/live HTTP/1.1\r\nHost: x\r\n\r\n', [400, 404]),
  bytes('a target of only a query', 'GET ?a=b HTTP/1.1\r\nHost: x\r\n\r\n', [400, 404]),
  bytes('an empty absolute target', 'GET http:// HTTP/1.1\r\nHost: x\r\n\r\n', [400, 404]),
  bytes('an absolute target without token', `GET http://otro.test${API}/personas HTTP/1.1\r\nHost: x\r\n\r\n`, 401),
  bytes('a space in the target', 'GET /a b HTTP/1.1\r\nHost: x\r\n\r\n'),
  bytes('bare line feeds and garbage', 'GET / HTTP/1.1\nHost x\n\n'),
  bytes('TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'),
  bytes('binary', '\x00\x01\x02\xff\xfe\r\n\r\n'),
];
