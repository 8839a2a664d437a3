import { request as httpRequest } from 'node:http';
import { startApp, type TestApp } from '../support/app.js';
import { CLAVE, Factory, type Registro } from '../support/factories.js';

const PUBLICA = 'https://multas.example.org';

let app: TestApp;
let oficial: Registro;

beforeAll(async () => {
  app = await startApp({ urlPublica: PUBLICA });
  oficial = await (await Factory.for(app)).oficial();
});

afterAll(() => app.close());

/** The log-in's form as a proxy hands it on that writes its own `Host` and an old browser's `Origin`. */
function enviar(origin: string): Promise<{ status: number | undefined; cookies: string[]; text: string }> {
  const body = new URLSearchParams({ username: oficial.numero as string, password: CLAVE }).toString();
  const headers = { host: 'interno:3000', origin, 'content-type': 'application/x-www-form-urlencoded' };
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${app.url}/login`, { method: 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () =>
        resolve({ status: response.statusCode, cookies: response.headers['set-cookie'] ?? [], text }),
      );
    });
    request.on('error', reject).end(body);
  });
}

test('a form of the public origin is our own though a proxy rewrites Host, and the page speaks of that origin', async () => {
  const { status, text } = await enviar(PUBLICA);
  expect(status).toBe(200);
  expect(text).toContain(`${PUBLICA}/api/v1/cargar_infraccion`);
  expect(text).not.toContain('interno');
  expect((await enviar('https://otro.example')).status).toBe(403);
});

test('the mark that is left in the browser travels over HTTPS alone', async () => {
  const { cookies } = await enviar(PUBLICA);
  expect(cookies).toEqual([expect.stringMatching(/^registro_dispositivo=.*; HttpOnly; SameSite=Strict; Secure$/)]);
});

test('OpenAPI names the public origin', async () => {
  const { body } = await app.http.get('//docs-json');
  expect(body.servers.map(({ url }: { url: string }) => url)).toEqual([PUBLICA]);
});
