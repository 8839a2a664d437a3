import { rawRequest } from './raw-http.js';
import type { Tokens } from './seed.js';

/** What is sent, as a function of the tokens, and the status it deserves. */
export type Case = [title: string, bytes: (tokens: Tokens) => Buffer, status: number | number[]];

type Content = string | Buffer;
type Header = readonly [string, string];

const API = '/api/v1';
const JSON_TYPE: Header = ['Content-Type', 'application/json'];
const FORM_TYPE: Header = ['Content-Type', 'application/x-www-form-urlencoded'];

const bytesOf = (content: Content): Buffer => (typeof content === 'string' ? Buffer.from(content) : content);

export const bearer = (token: string): Header => ['Authorization', `Bearer ${token}`];

/** An officer sends `content` to cargar_infraccion. */
function filing(title: string, content: Content, status: number | number[] = 400, headers = [JSON_TYPE]): Case {
  const send = ({ oficial }: Tokens): Buffer =>
    rawRequest('POST', `${API}/cargar_infraccion`, [bearer(oficial), ...headers], bytesOf(content));
  return [`filing: ${title}`, send, status];
}

/** The same with one field of a valid filing replaced by `json`, text of JSON. */
function field(name: string, json: string, status = 400): Case {
  const fields: Record<string, string> = { placa_patente: '"BBCL12"', timestamp: '"2026-03-01T12:00:00Z"' };
  const all: Record<string, string> = { ...fields, comentarios: '"x"', [name]: json };
  const text = Object.entries(all).map(([key, value]) => `${JSON.stringify(key)}:${value}`);
  return filing(`${name} = ${json.length > 40 ? `${json.slice(0, 40)}…` : json}`, `{${text.join(',')}}`, status);
}

function post(path: string, title: string, content: Content, status: number | number[], headers = [JSON_TYPE]): Case {
  return [`${path}: ${title}`, () => rawRequest('POST', `${API}${path}`, headers, bytesOf(content)), status];
}

const VALID = '{"placa_patente":"BBCL12","timestamp":"2026-03-01T12:00:00Z","comentarios":"x"}';
const nested = (open: string, close: string, times: number): string => open.repeat(times) + close.repeat(times);
const broken = (...bytes: number[]): Buffer =>
  Buffer.concat([Buffer.from(VALID.slice(0, -3)), Buffer.from(bytes), Buffer.from('"}')]);

export const MALFORMED_BODIES: Case[] = [
  ...['', '{', '{"placa_patente":}', 'nul', 'NaN', "{'a':1}", '{"a":1,}', '{}{}', '/**/{}', '[]', '[{}]'].map((text) =>
    filing(`body ${text || 'empty'}`, text),
  ),
  ...['"texto"', '7', 'null', 'true', '\u0000', '{"a":"\u0000"}'].map((text) =>
    filing(`body ${JSON.stringify(text)}`, text),
  ),
  filing('15,000 brackets and their ends', nested('[', ']', 15_000)),
  filing('30,000 brackets never closed', '['.repeat(30_000)),
  filing('10,000 objects in one another', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`),
  field('comentarios', nested('[', ']', 15_000)),
  field('placa_patente', `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`),
  ...['7', 'null', 'true', '{}', '[]', '["BBCL12"]', '""', '{"toString":1}'].map((json) =>
    field('placa_patente', json),
  ),
  ...['"\\u0000"', '"\\ud800"', '"NULL"', `"${'A'.repeat(20_000)}"`].map((json) => field('placa_patente', json, 404)),
  ...['null', 'true', '{}', '[]', '""', '"ayer"', '1.5', '1e400', '-1e400', '99999999999999999999'].map((json) =>
    field('timestamp', json),
  ),
  ...['"2026-02-30T00:00:00Z"', '"9999-12-31T23:59:59Z"', '"\\u0000"', '"+275760-09-13T00:00:00Z"'].map((json) =>
    field('timestamp', json),
  ),
  ...['null', '7', '{}', '[]', '["x"]', '""', '"\\u0000"', '"\\ud800"', '"\\udc00"', '"\\udc00\\ud800"'].map((json) =>
    field('comentarios', json),
  ),
  field('comentarios', `"${'x'.repeat(2001)}"`),
  ...['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'then', 'length', '', '0', 'oficial'].map(
    (key) => field(key, '{"x":1}'),
  ),
  field('__proto__', '"x"'),
  field('constructor', '{"prototype":{"activo":true}}'),
  filing('an invalid byte', broken(0xff)),
  filing('a truncated character', broken(0xe2, 0x82)),
  filing('an overlong slash', broken(0xc0, 0xaf)),
  filing('a surrogate in UTF-8', broken(0xed, 0xa0, 0x80)),
  filing('UTF-16', Buffer.from(`\ufeff${VALID}`, 'utf16le')),
  filing('65 KiB', VALID.replace('"x"', `"${'x'.repeat(65 * 1024)}"`), 413),
  filing('10 MB declared and not sent', '{', 413, [JSON_TYPE, ['Content-Length', '10000000']]),
  filing('chunks beyond 64 KiB', `11000\r\n${'x'.repeat(0x11000)}\r\n0\r\n\r\n`, 413, [
    JSON_TYPE,
    ['Transfer-Encoding', 'chunked'],
  ]),
  filing('no media type', VALID, 415, []),
  ...['', 'json', 'text/plain', 'application/xml', 'application/jsonx', 'multipart/form-data; boundary=x'].map((type) =>
    filing(`media type ${type || 'empty'}`, VALID, 415, [['Content-Type', type]]),
  ),
  ...['charset=latin1', 'charset=utf-16', 'charset="iso-8859-1"', 'x=1; charset=ascii'].map((parameter) =>
    filing(`media type with ${parameter}`, VALID, 415, [['Content-Type', `application/json; ${parameter}`]]),
  ),
  filing('a form', 'placa_patente=BBCL12', 415, [FORM_TYPE]),
  ...['gzip', 'br', 'deflate, gzip'].map((encoding) =>
    filing(`content-encoding ${encoding}`, VALID, 415, [JSON_TYPE, ['Content-Encoding', encoding]]),
  ),
  ...['', ' ', 'a b', 'x'.repeat(129), 'ñ', 'a\tb'].map((key) =>
    filing(`Idempotency-Key ${JSON.stringify(key.slice(0, 9))}`, VALID, 400, [JSON_TYPE, ['Idempotency-Key', key]]),
  ),
  filing('two Idempotency-Keys', VALID, 400, [JSON_TYPE, ['Idempotency-Key', 'a'], ['Idempotency-Key', 'b']]),

  post('/login/access-token', 'no fields', '{}', 400),
  post('/login/access-token', 'an object for a name', '{"username":{"$ne":1},"password":["x"]}', 400),
  post('/login/access-token', 'NUL', '{"username":"a\\u0000","password":"b\\u0000"}', [400, 401]),
  post('/login/access-token', 'a lone surrogate', '{"username":"\\ud800","password":"x"}', [400, 401]),
  post(
    '/login/access-token',
    '60 KB of password',
    `{"username":"1001","password":"${'x'.repeat(60_000)}"}`,
    [400, 401],
  ),
  post('/login/access-token', 'a form with __proto__', 'username=a&password=b&__proto__=c', 401, [FORM_TYPE]),
  post('/login/access-token', 'a form with brackets', 'username[a]=a&password=b', 400, [FORM_TYPE]),
  post('/login/access-token', 'a form with bad escapes', 'username=%zz&password=%', [400, 401], [FORM_TYPE]),
  post('/login/access-token', 'a form with invalid UTF-8', Buffer.from('username=\xff&password=x', 'latin1'), 400, [
    FORM_TYPE,
  ]),
  post('/login/access-token', 'a form with escaped NUL', 'username=%00&password=%00', [400, 401], [FORM_TYPE]),
  post('/login/refresh', 'a number', '{"refresh_token":7}', 400),
  post('/login/refresh', 'NUL', '{"refresh_token":"\\u0000"}', [400, 401]),
  post('/login/refresh', 'nothing known', '{"refresh_token":"x"}', 401),
  post('/logout', 'an array', '{"refresh_token":["x"]}', 400),
  post('/generar_informe', 'an array', '{"correo":["ana.rojas@example.com"]}', 400),
  post('/generar_informe', 'constructor', '{"correo":"ana.rojas@example.com","constructor":1}', 400),
  post('/generar_informe', 'NUL', '{"correo":"a\\u0000@example.com"}', 400),
];
