import { existsSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { becomesTrue } from '../../src/postgres/wait.js';
import { ExternalInstallation } from '../support/external-installation.js';

/** Longer than any connection is waited for at start. */
const HELD_MS = 6_000;

let installation: ExternalInstallation;
let slowDatabase: Server;
const clients = new Set<Socket>();

/** Reaches the database of the tests, but lets no connection through before the panel's program holds the thread. */
async function listenBefore(database: URL, panelBegins: () => boolean): Promise<Server> {
  const server = createServer((socket) => {
    clients.add(socket.on('error', () => undefined));
    void becomesTrue(async () => panelBegins(), 60_000, 5).then(() => {
      const behind = connect(Number(database.port), database.hostname);
      behind.on('error', () => socket.destroy());
      socket.once('close', () => behind.destroy());
      socket.pipe(behind).pipe(socket);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

beforeAll(async () => {
  installation = await ExternalInstallation.create();
});

afterAll(async () => {
  await installation.remove();
  for (const client of clients) client.destroy();
  await new Promise((done) => slowDatabase.close(done));
});

test('a panel that takes long to load is not blamed on the database', async () => {
  const file = join(installation.home, 'cargando');
  const { appUrl, ownerUrl } = installation.database;
  slowDatabase = await listenBefore(new URL(appUrl), () => existsSync(file));
  const { port } = slowDatabase.address() as AddressInfo;
  const through = (url: string): string => Object.assign(new URL(url), { port: String(port) }).href;
  const preload = pathToFileURL(resolve(__dirname, '../support/slow-panel.mjs')).href;
  const server = await installation.start({
    DATABASE_URL: through(appUrl),
    DATABASE_MIGRATION_URL: through(ownerUrl),
    NODE_OPTIONS: `--import=${preload}`,
    SLOW_PANEL_FILE: file,
    SLOW_PANEL_MS: String(HELD_MS),
  });
  expect(await server.stop()).toMatchObject({ code: 0, stderr: '' });
});
