import { startApp, type TestApp } from '../support/app.js';
import { adminToken } from '../support/factories.js';
import type { Answer } from '../support/http-client.js';
import { rawRequest, sendRaw, type RawAnswer } from '../support/raw-http.js';
import type { ReadyConfig } from '../../src/config/config.js';

const TOKEN = 'un-token-de-32-letras-para-leer';

let app: TestApp;

/** One after another, never two at once: passport keeps its strategies for the whole process. */
const useApp = (config: Partial<ReadyConfig>): void => {
  beforeAll(async () => {
    app = await startApp(config);
  });
  afterAll(() => app.close());
};

const read = (headers: Record<string, string> = {}): Promise<Answer> => app.http.get('//metrics', { headers });

function expectRefused({ status, headers, body }: Answer, expected: 401 | 403): void {
  expect(status).toBe(expected);
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(body).toMatchObject({ status: expected, detail: expect.stringContaining('METRICAS_TOKEN') });
  expect(headers.get('www-authenticate')).toBe(expected === 401 ? 'Bearer realm="registro"' : null);
  expect(JSON.stringify(body)).not.toContain('process_');
}

/** A request byte by byte: what `fetch` does not let one say. */
async function readRaw(host: string, version = '1.1', path = '/metrics'): Promise<RawAnswer> {
  const request = rawRequest('GET', path, [['Host', host]]).toString('latin1');
  return sendRaw(app.url, Buffer.from(request.replace('HTTP/1.1', `HTTP/${version}`), 'latin1'));
}

describe('without METRICAS_TOKEN', () => {
  useApp({});

  test('this machine reads', async () => {
    expect((await read()).status).toBe(200);
    expect((await readRaw('localhost:3000')).status).toBe(200);
  });

  test('what a proxy on this machine passes on is refused, whomever it names', async () => {
    expectRefused(await read({ 'x-forwarded-for': '203.0.113.7' }), 403);
    expectRefused(await read({ 'x-forwarded-for': '127.0.0.1' }), 403);
    expectRefused(await read({ forwarded: 'for="[::1]"' }), 403);
    expectRefused(await read({ via: '1.1 proxy' }), 403);
    expectRefused(await read({ 'x-real-ip': '127.0.0.1' }), 403);
  });

  test('a proxy that says nothing of itself shows by the host or by its version of HTTP', async () => {
    expect((await readRaw('registro.example.org')).status).toBe(403);
    expect((await readRaw('127.0.0.1:3000', '1.0')).status).toBe(403);
  });

  test('no other spelling gets around it', async () => {
    for (const path of ['/metrics/', '/metrics?x', '/%6detrics', 'http://127.0.0.1/metrics', '//metrics', '/METRICS']) {
      const { status, text } = await readRaw('registro.example.org', '1.1', path);
      expect([path, [403, 404].includes(status), text.includes('process_')]).toEqual([path, true, false]);
    }
    expect((await app.http.request('HEAD', '//metrics', { headers: { via: '1.1 proxy' } })).status).toBe(403);
  });

  test('a token of the API does not help', async () => {
    const token = await adminToken(app);
    expectRefused(await app.http.get('//metrics', { token, headers: { 'x-forwarded-for': '203.0.113.7' } }), 403);
  });

  test('a browser gets the same refusal: it is for programs', async () => {
    expectRefused(await read({ accept: 'text/html', via: '1.1 proxy' }), 403);
  });
});

describe('behind a trusted proxy on this machine, without METRICAS_TOKEN', () => {
  useApp({ proxyConfiable: ['127.0.0.1', '10.0.0.0/8'] });

  test('whatever it passes on is refused', async () => {
    for (const forwarded of [
      '203.0.113.7',
      '127.0.0.1',
      '127.0.0.1, 203.0.113.7',
      '127.0.0.1, 10.0.0.1',
      'unknown',
      '',
    ]) {
      expectRefused(await read({ 'x-forwarded-for': forwarded }), 403);
    }
  });

  test('a program on this machine that asks the registry itself reads', async () => {
    expect((await read()).status).toBe(200);
  });
});

describe('with METRICAS_TOKEN', () => {
  useApp({ metricasToken: TOKEN, proxyConfiable: ['127.0.0.1'] });

  test('whoever shows it reads, from wherever', async () => {
    const ways: Record<string, string>[] = [{}, { 'x-forwarded-for': '203.0.113.7' }, { via: '1.1 proxy' }];
    for (const headers of ways) {
      const { status, body } = await read({ authorization: `Bearer ${TOKEN}`, ...headers });
      expect(status).toBe(200);
      expect(body).not.toContain(TOKEN);
    }
    expect((await read({ authorization: `bearer  ${TOKEN}` })).status).toBe(200);
  });

  test('nobody reads without it, this machine neither', async () => {
    expectRefused(await read(), 401);
    for (const authorization of [
      'Bearer',
      'Bearer ',
      `Bearer ${TOKEN}x`,
      `Bearer ${TOKEN.slice(1)}`,
      `Bearer ${TOKEN.toUpperCase()}`,
      `Bearer ${await adminToken(app)}`,
      `Basic ${Buffer.from(`x:${TOKEN}`).toString('base64')}`,
      TOKEN,
    ]) {
      expectRefused(await read({ authorization }), 401);
    }
  });

  test('it opens nothing else', async () => {
    expect((await app.http.get('/personas', { token: TOKEN })).status).toBe(401);
    expect((await app.http.get('//docs-json')).body.paths).not.toHaveProperty('/metrics');
  });
});
