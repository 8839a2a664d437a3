import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../ormconfig.js';
import { isConnectionLost } from '../../src/core/database/sql-state.js';

/** One message of PostgreSQL's protocol, version 3: a letter, the length, the body. */
function message(letter: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(letter), length, body]);
}

const AUTHENTICATED = message('R', Buffer.alloc(4));
const READY = message('Z', Buffer.from('I'));
const POSTMASTER_GONE = message(
  'E',
  Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0'),
);

/** Welcomes each client and says in the same breath that it is over, as a server killed at that moment does. */
function welcomeAndLeave(socket: Socket): void {
  socket.on('error', () => undefined);
  socket.once('data', () => socket.end(Buffer.concat([AUTHENTICATED, READY, POSTMASTER_GONE])));
}

let server: Server;
let dataSource: DataSource;

beforeAll(async () => {
  server = createServer(welcomeAndLeave).listen(0, '127.0.0.1');
  await once(server, 'listening');
  dataSource = createDataSource(`postgresql://a:b@127.0.0.1:${(server.address() as AddressInfo).port}/registro`);
});

afterAll(async () => {
  server.close();
  await once(server, 'close');
});

test('a connection that ends in the moment it is made fails its statement, not the process', async () => {
  const failure = await dataSource.initialize().catch((error: unknown) => error);
  expect(isConnectionLost(failure)).toBe(true);
});
