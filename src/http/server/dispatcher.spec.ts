import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { createDispatcher } from './dispatcher.js';

let server: Server;
let port: number;

beforeAll(async () => {
  const api = createDispatcher((request, response) => response.end(`api ${request.method} ${request.url}`), {
    servesApi: true,
  });
  // Node itself would refuse a missing Host before the dispatcher sees it.
  server = createServer({ requireHostHeader: false }, api);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Sends these bytes and returns all that comes back until the connection ends. */
function exchange(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}

test.each(['/', '/api/v1/personas?x=1', '/docs', '/%61dmin', '//admin', '/nada'])(
  '%s goes to the API',
  async (path) => {
    const answer = await exchange(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain(`api GET ${path}`);
  },
);

test('HTTP/1.1 without Host is a problem of 400 and ends the connection', async () => {
  const answer = await exchange('GET / HTTP/1.1\r\n\r\n');
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toMatch(/content-type: application\/problem\+json/i);
  expect(answer).toMatch(/connection: close/i);
  expect(answer).toContain('"status":400');
});

test('HTTP/1.0 needs no Host', async () => {
  expect(await exchange('GET / HTTP/1.0\r\n\r\n')).toContain('api GET /');
});
