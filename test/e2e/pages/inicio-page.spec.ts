import { startApp, type TestApp } from '../../support/app.js';
import { expectPage, openPage } from '../../support/pages.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ caras: ['api'] });
});

afterAll(() => app.close());

test('/ is a page for browsers, and every link on it answers', async () => {
  const page = await openPage(app.http, '/');
  expect(page.status).toBe(200);
  expectPage(page);
  expect(page.headers.get('vary')).toMatch(/\bAccept\b/);
  const links = new Set(
    [...page.html.matchAll(/href="(\/[^"#]*)"/g)].map(([, link]) => link!.replaceAll('&amp;', '&')),
  );
  for (const link of ['/informe', '/tarifario', '/login', '/docs', '/docs-json', '/health/ready'])
    expect(links).toContain(link);
  for (const link of links)
    expect({ link, status: (await openPage(app.http, link)).status }).toEqual({ link, status: 200 });
});

test('/ is JSON for programs, and says that the answer depends on Accept', async () => {
  const { status, headers, body } = await app.http.get('//');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toMatch(/^application\/json/);
  expect(headers.get('vary')).toMatch(/\bAccept\b/);
  expect(body).toMatchObject({ informe: '/informe', login: '/login', documentacion: '/docs' });
  expect(body).not.toHaveProperty('panel');
});

test('the panel is linked to where it is served', async () => {
  await app.close();
  app = await startApp({ caras: ['api', 'panel'] });
  expect((await openPage(app.http, '/')).html).toContain('href="/admin"');
  expect((await app.http.get('//')).body.panel).toBe('/admin');
});

describe('an asset', () => {
  const fetchAsset = (path: string, encoding: string): Promise<Response> =>
    fetch(`${app.url}${path}`, { headers: { 'accept-encoding': encoding } });

  test('is kept for ever under its version, for an hour without, and compressed where that helps', async () => {
    const { html } = await openPage(app.http, '/');
    const addresses = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, address]) => address!);
    expect(new Set(addresses).size).toBe(5);
    for (const address of addresses) {
      expect(address).toMatch(/\?v=[\w-]{12}$/);
      const asset = await fetchAsset(address, 'gzip');
      expect(asset.status).toBe(200);
      expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(asset.headers.get('content-encoding')).toBe(address.includes('.woff2') ? null : 'gzip');
      const plain = await fetchAsset(address.split('?')[0]!, 'identity');
      expect(plain.headers.get('cache-control')).toBe('public, max-age=3600');
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(Buffer.from(await plain.arrayBuffer())).toEqual(Buffer.from(await asset.arrayBuffer()));
    }
  });

  test('the style sheet names the fonts under their versions, and no other host', async () => {
    const css = await (await fetchAsset('/assets/tokens.css', 'identity')).text();
    const fonts = [...css.matchAll(/url\('([^']+)'\)/g)].map(([, url]) => url!);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) {
      expect(font).toMatch(/^\/assets\/inter-[\w-]+\.woff2\?v=/);
      const { status, headers } = await fetchAsset(font, 'identity');
      expect({ status, type: headers.get('content-type') }).toEqual({ status: 200, type: 'font/woff2' });
    }
    expect(css).not.toMatch(/https?:/);
  });
});
