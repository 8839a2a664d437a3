import Fastify, { type FastifyInstance } from 'fastify';
import { DomainError } from '../../core/errors/domain.error.js';
import { UnreadableBody } from '../../core/fields/unreadable-body.js';
import { installBodyParser } from './body-parser.js';

const LOGIN = '/api/v1/login/access-token';

let fastify: FastifyInstance;
let received: unknown;

beforeAll(() => {
  fastify = Fastify();
  installBodyParser(fastify);
  for (const path of ['/', LOGIN]) {
    fastify.post(path, (request, reply) => {
      received = request.body;
      return reply.send();
    });
  }
});

afterAll(() => fastify.close());

async function parse(payload: string | Buffer, contentType = 'application/json', path = '/', headers = {}) {
  received = 'the handler was not reached';
  await fastify.inject({ method: 'POST', url: path, payload, headers: { 'content-type': contentType, ...headers } });
  return received;
}

/** The kind of refusal. */
async function refusal(...request: Parameters<typeof parse>): Promise<string> {
  const body = await parse(...request);
  if (!(body instanceof UnreadableBody)) return 'accepted';
  return body.error instanceof DomainError ? body.error.kind : 'a defect';
}

test.each([
  'application/json',
  'Application/JSON ; charset=UTF-8',
  'application/json; charset="utf-8"',
  'application/json;x=y',
])('%s is read as JSON', async (contentType) => {
  expect(await parse('{"a":"ñ👮"}', contentType)).toEqual({ a: 'ñ👮' });
});

test('a byte order mark is no part of the JSON', async () => {
  expect(await parse(Buffer.from('\ufeff{"a":1}'))).toEqual({ a: 1 });
});

test.each([
  'text/plain',
  'application/json-patch+json',
  'application/problem+json',
  'application/json; charset=latin1',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
])('%s is another media type', async (contentType) => {
  expect(await refusal('{}', contentType)).toBe('unsupported');
});

test('compressed content is another media type', async () => {
  expect(await refusal('{}', 'application/json', '/', { 'content-encoding': 'gzip' })).toBe('unsupported');
});

test('a field of a form that comes twice is refused', async () => {
  const form = 'application/x-www-form-urlencoded';
  expect(await refusal('username=a&password=b&username=a', form, LOGIN)).toBe('invalid');
  expect(await refusal(`${'x&'.repeat(20_000)}x`, form, LOGIN)).toBe('invalid');
});

test('only the log-in takes a form', async () => {
  const form = 'application/x-www-form-urlencoded';
  expect(await parse('username=a%20b+c&password=%C3%B1', form, LOGIN)).toEqual({ username: 'a b c', password: 'ñ' });
  expect(await parse('', form, LOGIN)).toEqual({});
  expect(await refusal('username=a', form, '/')).toBe('unsupported');
  expect(await refusal('username=a', `${form}; charset=latin1`, LOGIN)).toBe('unsupported');
});

test.each(['', '{', '{}x', '[]', '[{}]', 'null', 'true', '7', '"{}"', '{a:1}', "{'a':1}", '{"a":NaN}'])(
  'the body %j is no JSON object',
  async (payload) => {
    expect(await refusal(payload)).toBe('invalid');
  },
);

test('bytes that are no UTF-8 are refused, not replaced', async () => {
  for (const bytes of [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xc0, 0xaf]]) {
    expect(await refusal(Buffer.from([...Buffer.from('{"a":"'), ...bytes, ...Buffer.from('"}')]))).toBe('invalid');
  }
});

test('as many levels as anybody needs are read, endless ones are not', async () => {
  const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
  expect(await parse(nested(10))).toEqual(JSON.parse(nested(10)));
  expect(await refusal(nested(100))).toBe('invalid');
  expect(await refusal(`{"a":${'['.repeat(30_000)}${']'.repeat(30_000)}}`)).toBe('invalid');
});

test('a long list is read; more fields or values than any body of ours has are refused', async () => {
  const fields = (count: number) =>
    JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, i) => [`c${i}`, i])));
  expect(await parse(fields(200))).toEqual(JSON.parse(fields(200)));
  expect(await refusal(fields(201))).toBe('invalid');
  const history = JSON.stringify({ precios: Array(1_000).fill({ unidad: 'UF', cantidad: '1', desde: '2020-01-01' }) });
  expect(await parse(history)).toEqual(JSON.parse(history));
  expect(await refusal(JSON.stringify({ a: Array(5_000).fill(1) }))).toBe('invalid');
  expect(await refusal(JSON.stringify({ a: Array(20_000).fill({}) }))).toBe('invalid');
});
