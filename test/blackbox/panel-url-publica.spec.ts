import { request as httpRequest, type IncomingMessage } from 'node:http';
import { valueOf } from '../support/pages.js';
import { PanelServer } from '../support/panel-server.js';
import { ADMIN } from '../support/server-process.js';

const PUBLICA = 'https://multas.example.org';

let panel: PanelServer;

beforeAll(async () => {
  panel = await PanelServer.start({ URL_PUBLICA: PUBLICA });
});

afterAll(() => panel.remove());

/** The log-in as an old browser sends it, through a proxy that ends HTTPS and writes its own `Host`. */
async function enter(origin: string): Promise<IncomingMessage> {
  const form = await fetch(`${panel.url}/admin/login`);
  const csrf = valueOf(await form.text(), 'csrf') ?? '';
  const cookie = form.headers
    .getSetCookie()
    .map((given) => given.split(';')[0]!)
    .join('; ');
  const body = new URLSearchParams({ correo: ADMIN.username, clave: ADMIN.password, csrf }).toString();
  const headers = { host: 'interno:3000', origin, cookie, 'content-type': 'application/x-www-form-urlencoded' };
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${panel.url}/admin/login`, { method: 'POST', headers }, (answer) => {
      answer.resume();
      resolve(answer);
    });
    request.on('error', reject).end(body);
  });
}

test('the public origin is our own, and its cookies are for HTTPS alone', async () => {
  const { statusCode, headers } = await enter(PUBLICA);
  expect(statusCode).toBe(303);
  const cookies = headers['set-cookie'] ?? [];
  expect(cookies.map((cookie) => cookie.split('=')[0])).toContain('registro_panel');
  for (const cookie of cookies) expect(cookie).toMatch(/; Secure/);
  expect((await enter('https://otro.example')).statusCode).toBe(403);
});
