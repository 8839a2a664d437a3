import { connect } from 'node:net';
import { ExternalInstallation } from '../support/external-installation.js';
import type { ServerProcess } from '../support/server-process.js';

let installation: ExternalInstallation;
let server: ServerProcess;

beforeAll(async () => {
  installation = await ExternalInstallation.create({ CARAS: 'api' });
  server = await installation.start();
});

afterAll(() => installation.remove());

/** Sends the beginning of a request and resets the connection, as a phone does that drives into a tunnel. */
function sendAndReset(text: string): Promise<void> {
  return new Promise((done) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.on('close', () => done());
    socket.on('connect', () => socket.write(text, () => socket.resetAndDestroy()));
  });
}

test.each([
  'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n',
  'POST /api/v1/logout HTTP/1.1\r\nHost: a\r\nExpect: magic\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n',
  'GARBAGE\r\n\r\n',
])('a connection reset after %j does not end the server', async (text) => {
  for (let round = 0; round < 10; round += 1) {
    await Promise.all(Array.from({ length: 20 }, () => sendAndReset(text)));
  }
  expect((await server.http.get('//health/live')).status).toBe(200);
});
