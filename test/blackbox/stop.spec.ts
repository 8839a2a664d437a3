import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { availableParallelism } from 'node:os';
import { becomesTrue } from '../../src/postgres/wait.js';
import { PreparedInstallation } from '../support/prepared-installation.js';
import { ADMIN, Installation, isGone, type ServerProcess } from '../support/server-process.js';

// Windows has no SIGTERM: there a stop is a kill, which kill.spec.ts proves to be harmless.
const onPosix = process.platform === 'win32' ? describe.skip : describe;

let installation: PreparedInstallation;

beforeAll(async () => {
  installation = await PreparedInstallation.create({ CARAS: 'api' });
});

afterAll(() => installation.remove());

/** One request on a connection of `agent`, a POST when there is something to send. */
function ask(
  agent: Agent,
  { url }: ServerProcess,
  path: string,
  json?: object,
): Promise<{ status: number; body: any }> {
  const body = json && JSON.stringify(json);
  const headers = body ? { 'content-type': 'application/json' } : {};
  return new Promise((resolve, reject) => {
    const outgoing = request(`${url}${path}`, { agent, method: body ? 'POST' : 'GET', headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode!, body: JSON.parse(text) }));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** A bare connection. */
class Talk {
  heard = '';
  readonly closed: Promise<unknown>;

  constructor(readonly socket: Socket) {
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => (this.heard += chunk.toString()));
    this.closed = new Promise((done) => socket.once('end', done));
  }

  hears(text: string): Promise<boolean> {
    return becomesTrue(async () => this.heard.includes(text), 60_000, 5);
  }
}

const portOf = ({ url }: ServerProcess): number => Number(new URL(url).port);

async function talk(server: ServerProcess, bytes: string): Promise<Talk> {
  const socket = connect({ port: portOf(server), host: '127.0.0.1' });
  await new Promise((done) => socket.write(bytes, done));
  return new Talk(socket);
}

/** Whether nobody listens any more. */
function isRefused(server: ServerProcess): Promise<boolean> {
  const socket = connect(portOf(server), '127.0.0.1');
  return new Promise((done) => {
    socket.once('error', () => done(true));
    socket.once('connect', () => {
      socket.destroy();
      done(false);
    });
  });
}

onPosix('SIGTERM', () => {
  test('lets requests in flight finish, refuses new ones, stops the database and exits with 0', async () => {
    const server = await installation.start();
    const postgres = (await installation.postgresPid())!;
    const json = JSON.stringify(ADMIN);
    const idle = new Agent({ keepAlive: true });
    const agents = Array.from(
      { length: Math.min(80, 10 * availableParallelism()) },
      () => new Agent({ keepAlive: true }),
    );
    for (const agent of [idle, ...agents]) expect((await ask(agent, server, '/health/live')).status).toBe(200);

    // Log-ins wait for one another: enough of them are still in flight when the signal arrives. The server
    // has read them all by the time it answers what was sent after them.
    const logIns = Promise.all(agents.map((agent) => ask(agent, server, '/api/v1/login/access-token', ADMIN)));
    const busy = await talk(server, 'GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(await busy.hears('vivo')).toBe(true);
    busy.heard = '';
    busy.socket.write(
      'POST /api/v1/login/access-token HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n' +
        `Content-Length: ${json.length}\r\n\r\n${json}`,
    );
    expect((await ask(idle, server, '/health/live')).status).toBe(200);
    const stopped = server.stop();
    expect(await becomesTrue(() => isRefused(server), 60_000, 5)).toBe(true);
    expect(busy.heard).toBe('');
    busy.socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n');

    for (const answer of await logIns) {
      expect(answer).toMatchObject({ status: 200, body: { token_type: 'bearer' } });
    }
    await busy.closed;
    const [logIn = '', late = ''] = busy.heard.split(/(?=HTTP\/1\.1 503)/);
    expect(logIn).toMatch(/^HTTP\/1\.1 200 .*"token_type":"bearer"/s);
    expect(late).toMatch(/^retry-after: [1-9]/im);
    expect(late).toMatch(/^connection: close/im);
    expect(late).toMatch(/^content-type: application\/problem\+json/im);
    expect(late).toContain('"codigo":"deteniendo"');
    expect(await stopped).toMatchObject({ code: 0, signal: null, stderr: '' });
    expect(await isGone(postgres)).toBe(true);
    for (const agent of [idle, ...agents]) agent.destroy();
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('during the start ends cleanly (%s)', async (signal) => {
    expect(await installation.postgresPid()).toBeNull();
    const server = installation.launch();
    await becomesTrue(async () => (await installation.postgresPid()) !== null, 30_000, 5);
    const postgres = (await installation.postgresPid())!;
    const ended = await server.stop(signal);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(await isGone(postgres)).toBe(true);
    expect(await installation.postgresPid()).toBeNull();
  });

  test('during the very first start ends cleanly and spoils nothing', async () => {
    const fresh = new Installation({ CARAS: 'api' });
    try {
      const server = fresh.launch();
      await server.says('Preparando la base de datos');
      expect(await server.stop()).toMatchObject({ code: 0, stderr: '' });
      expect(await fresh.postgresPid()).toBeNull();
      const again = await fresh.start();
      expect((await again.http.get('//health/ready')).status).toBe(200);
      expect((await again.stop()).code).toBe(0);
    } finally {
      await fresh.remove();
    }
  });
});
