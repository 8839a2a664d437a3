import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { CONNECTION_LIMITS, createListener, type ConnectionLimits } from './listener.js';

const MEGABYTE = 1 << 20;
const GET = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';

let server: Server | undefined;
let sockets: Socket[];
let refused: number;

beforeEach(() => {
  sockets = [];
  refused = 0;
});

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  if (!server) return;
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
});

async function listen(handler: RequestListener, limits: Partial<ConnectionLimits>): Promise<void> {
  server = createListener(handler, () => (refused += 1), { ...CONNECTION_LIMITS, ...limits });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
}

function open(): Socket {
  const socket = connect((server!.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => undefined); // how it ends is what the tests ask
  sockets.push(socket);
  return socket;
}

const answering =
  (megabytes: number): RequestListener =>
  (_, response) =>
    void response.end(Buffer.alloc(megabytes * MEGABYTE));

test('a client that reads nothing of its answer loses its connection and the rest of the answer', async () => {
  await listen(answering(64), { stalledMs: 100 });
  const client = open().pause();
  client.write(GET);
  const [socket] = (await once(server!, 'connection')) as [Socket];
  await once(socket, 'close');
  let received = 0;
  client.on('data', (chunk) => (received += chunk.length)).resume();
  // Node 24 and later tell the client of the reset, where `once` would fail; earlier ones only of the end.
  await new Promise((ended) => client.once('close', ended));
  expect(received).toBeLessThan(64 * MEGABYTE);
});

test('a client that reads slowly gets all of it', async () => {
  const SIZE = 24 * MEGABYTE;
  await listen(answering(24), { stalledMs: 1_000 });
  const client = open();
  client.write(GET);
  let received = 0;
  client.on('data', (chunk) => {
    const step = Math.floor(received / (1.5 * MEGABYTE));
    received += chunk.length;
    if (Math.floor(received / (1.5 * MEGABYTE)) === step) return;
    client.pause();
    setTimeout(() => client.resume(), 100);
    if (received >= SIZE) client.emit('whole');
  });
  await Promise.race([once(client, 'whole'), once(client, 'close')]);
  expect(received).toBeGreaterThanOrEqual(SIZE);
});

test.each(['', 'GET / HT', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc', `${GET}GET /`])(
  'a connection on which nothing follows %j ends',
  async (text) => {
    await listen((request) => void request.resume(), { stalledMs: 50, keepAliveMs: 50 });
    const client = open().resume();
    client.write(text);
    await once(client, 'close');
  },
);

test('one connection too many is closed and counted; there is room again when another ends', async () => {
  await listen(answering(0), { connections: 2 });
  const accept = async (): Promise<[client: Socket, accepted: Socket]> => {
    const client = open();
    const [accepted] = (await once(server!, 'connection')) as [Socket];
    return [client, accepted];
  };
  const [first, firstAccepted] = await accept();
  const [second] = await accept();
  const third = open().resume();
  await once(third, 'close');
  expect(refused).toBe(1);
  second.write(GET);
  expect(String((await once(second, 'data'))[0])).toMatch(/^HTTP\/1.1 200 OK/);
  const gone = once(firstAccepted, 'close');
  first.destroy();
  await gone;
  const fourth = open();
  fourth.write(GET);
  expect(String((await once(fourth, 'data'))[0])).toMatch(/^HTTP\/1.1 200 OK/);
});

test('what the program listens with is bounded', async () => {
  server = createListener(answering(0), () => undefined);
  expect(server.timeout).toBe(CONNECTION_LIMITS.stalledMs);
  expect(server.keepAliveTimeout).toBe(CONNECTION_LIMITS.keepAliveMs);
  expect([server.headersTimeout, server.requestTimeout]).toEqual([30_000, 30_000]);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
