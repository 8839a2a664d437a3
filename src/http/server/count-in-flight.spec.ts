import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { Registry } from 'prom-client';
import { becomesTrue } from '../../postgres/wait.js';
import { HttpMetrics } from '../../core/metrics/http.metrics.js';
import { countInFlight } from './count-in-flight.js';

let registry: Registry;
let server: Server;
/** The responses that were asked for and not given, in order. */
let waiting: ServerResponse<IncomingMessage>[];

beforeEach(async () => {
  registry = new Registry();
  waiting = [];
  server = createServer(countInFlight(new HttpMetrics(registry), (_, response) => void waiting.push(response)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

async function told(name: string): Promise<number> {
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(await registry.metrics())![1]);
}

const inFlight = (): Promise<number> => told('registro_http_en_curso');
const abandoned = (): Promise<number> => told('registro_http_abandonadas_total');
const becomes = (count: () => Promise<number>, value: number): Promise<boolean> =>
  becomesTrue(async () => (await count()) === value, 5_000, 5);

/** Sends so many requests at once on one connection, and waits until they are there. */
async function ask(requests: number): Promise<Socket> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.resume();
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(requests));
  const expected = waiting.length + requests;
  expect(await becomesTrue(async () => waiting.length === expected, 5_000, 5)).toBe(true);
  return socket;
}

test('a request is in flight until its answer is given, on a connection that stays', async () => {
  const socket = await ask(1);
  expect(await inFlight()).toBe(1);
  waiting[0]!.end('listo');
  expect(await becomes(inFlight, 0)).toBe(true);
  socket.destroy();
  await once(socket, 'close');
  expect([await inFlight(), await abandoned()]).toEqual([0, 0]);
});

test('those of a connection that breaks are left behind, also the ones that waited for the first', async () => {
  const [broken, whole] = [await ask(3), await ask(2)];
  expect(await inFlight()).toBe(5);
  broken.destroy();
  expect(await becomes(inFlight, 2)).toBe(true);
  expect(await abandoned()).toBe(3);
  for (const response of waiting) response.end('listo'); // three of them to nobody
  expect(await becomes(inFlight, 0)).toBe(true);
  expect(await abandoned()).toBe(3);
  whole.destroy();
});
