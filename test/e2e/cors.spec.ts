import { startApp, type TestApp } from '../support/app.js';

const ORIGEN = 'https://app.ejemplo.org';
const PREFLIGHT = {
  'access-control-request-method': 'PATCH',
  'access-control-request-headers': 'authorization,content-type,if-match',
};

let app: TestApp;

describe('with CORS_ORIGENES', () => {
  beforeAll(async () => {
    app = await startApp({ corsOrigenes: [ORIGEN, 'http://localhost:5173'] });
  });

  afterAll(() => app.close());

  const pedir = (origin: string, path = '/personas') => app.http.get(path, { headers: { origin } });

  test.each([ORIGEN, 'http://localhost:5173'])('%s may read every answer, errors too', async (origin) => {
    for (const path of ['//health/live', '/personas', '/tarifario', '//assets/tokens.css', '//nada']) {
      const { headers } = await pedir(origin, path);
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(headers.get('vary')).toMatch(/origin/i);
      expect(headers.get('access-control-expose-headers')).toMatch(/etag/i);
      expect(headers.get('access-control-allow-credentials')).toBeNull();
    }
  });

  test.each(['https://otro.ejemplo.org', 'https://app.ejemplo.org.malo.org', 'http://app.ejemplo.org', 'null'])(
    '%s may not',
    async (origin) => {
      expect((await pedir(origin)).headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  test('a preflight says what an allowed origin may send, and needs no token', async () => {
    const { status, headers } = await app.http.request('OPTIONS', '/personas', {
      headers: { origin: ORIGEN, ...PREFLIGHT },
    });
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(ORIGEN);
    expect(headers.get('access-control-allow-methods')).toContain('PATCH');
    const allowed = headers.get('access-control-allow-headers')?.toLowerCase() ?? '';
    for (const header of ['authorization', 'content-type', 'if-match']) expect(allowed).toContain(header);
  });

  test('a preflight from elsewhere is allowed nothing', async () => {
    const { headers } = await app.http.request('OPTIONS', '/personas', {
      headers: { origin: 'https://otro.ejemplo.org', ...PREFLIGHT },
    });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('without CORS_ORIGENES', () => {
  beforeAll(async () => {
    app = await startApp();
  });

  afterAll(() => app.close());

  test('no origin may read anything, not even after a preflight', async () => {
    for (const origin of [ORIGEN, 'http://localhost:5173', 'null', app.url]) {
      const get = await app.http.get('//health/live', { headers: { origin } });
      const preflight = await app.http.request('OPTIONS', '/personas', { headers: { origin, ...PREFLIGHT } });
      expect(get.status).toBe(200);
      expect(get.headers.get('access-control-allow-origin')).toBeNull();
      expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});
