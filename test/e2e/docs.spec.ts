import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import type { HttpClient } from '../support/http-client.js';
import { Installation } from '../support/server-process.js';

// The built server: what describes the API is made by the compiler, which the other tests do without.
let database: TestDatabase;
let installation: Installation;
let http: HttpClient;

beforeAll(async () => {
  database = await createTestDatabase();
  const JWT_SECRETO = 'un secreto solo para las pruebas, de sobra largo';
  installation = new Installation({ DATABASE_URL: database.ownerUrl, JWT_SECRETO, CARAS: 'api' });
  http = (await installation.start()).http;
});

afterAll(async () => {
  await installation.remove();
  await database.drop();
});

/** Where the committed description says that the registry is. */
const LOCAL = 'http://localhost:3000';

test('/docs-json is the committed description, of the server it was asked from', async () => {
  const committed = readFileSync(join(__dirname, '../../docs/openapi.json'), 'utf8');
  const { status, headers, body } = await http.get('//docs-json');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toMatch(/^application\/json/);
  expect(body).toEqual(JSON.parse(committed.replaceAll(LOCAL, http.baseUrl)));
  expect(body.servers).toEqual([{ url: http.baseUrl }]);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(body.openapi).toMatch(/^3\.1\./);
});

test('another site that asks is not taken for the server', async () => {
  const { body } = await http.get('//docs-json', { headers: { origin: 'https://otro.example' } });
  expect(body.servers).toEqual([{ url: http.baseUrl }]);
});

test.each(['/docs', '/docs/'])('%s is Swagger UI, with every script and style from this server', async (path) => {
  const { status, headers, body } = await http.get(`/${path}`);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toMatch(/^text\/html/);
  const page = String(body);
  const links = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link]) => link!);
  expect(links.length).toBeGreaterThanOrEqual(4);
  const url = (link: string) => new URL(link, http.baseUrl + path);
  for (const link of links) {
    expect(url(link).origin).toBe(http.baseUrl);
    const asset = await fetch(url(link));
    const { byteLength } = await asset.arrayBuffer();
    expect({ link, status: asset.status, empty: byteLength === 0 }).toEqual({ link, status: 200, empty: false });
  }
});

test('the script that starts Swagger UI names no other host', async () => {
  const { status, body } = await http.get('//docs/swagger-ui-init.js');
  expect(status).toBe(200);
  const hosts = [...String(body).matchAll(/https?:\/\/([\w.:-]+)/g)].map(([, host]) => host);
  // The licence's address is a link for people, those of examples are nobody's (RFC 2606): the browser asks none of them.
  expect(hosts.filter((host) => host !== 'www.apache.org' && !host!.endsWith('.example.org'))).toEqual([]);
});

test('the page runs under its own content security policy', async () => {
  const { headers, body } = await http.get('//docs');
  const policy = headers.get('content-security-policy') ?? '';
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? /default-src ([^;]*)/.exec(policy)?.[1];
  expect(scripts).toBe("'self'");
  const inline = [...String(body).matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  expect(inline.filter(([, code]) => code!.trim() !== '')).toEqual([]);
});
