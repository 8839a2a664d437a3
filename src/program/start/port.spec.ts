import { createServer, type AddressInfo, type Server } from 'node:net';
import { StartupError } from '../../core/errors/startup.error.js';
import { assertPortFree, listenStartupError } from './port.js';

let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

test('a busy port is refused in one line that says what to do', async () => {
  const refusal = assertPortFree(port, '127.0.0.1');
  await expect(refusal).rejects.toThrow(StartupError);
  await expect(refusal).rejects.toThrow(
    `El puerto ${port} está ocupado: cierre el otro programa o elija otro con PORT.`,
  );
});

test('asking for a free port leaves it free', async () => {
  await expect(assertPortFree(0, '127.0.0.1')).resolves.toBeUndefined();
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const free = (probe.address() as AddressInfo).port;
  await new Promise((resolve) => probe.close(resolve));
  await assertPortFree(free, '127.0.0.1');
  await expect(assertPortFree(free, '127.0.0.1')).resolves.toBeUndefined();
});

test('an address of another machine is refused by the variable’s name', async () => {
  await expect(assertPortFree(0, '203.0.113.1')).rejects.toThrow(/HOST \(203\.0\.113\.1\)/);
});

test.each([
  ['EACCES', /permiso.* 80.*PORT/],
  ['EADDRNOTAVAIL', /HOST \(h\)/],
  ['ENOTFOUND', /HOST \(h\)/],
])('%s has its line', (code, line) => {
  const error = listenStartupError(Object.assign(new Error('x'), { code }), 80, 'h');
  expect(error).toBeInstanceOf(StartupError);
  expect((error as Error).message).toMatch(line);
});

test('an unexpected cause comes back as it is', () => {
  const error = new Error('x');
  expect(listenStartupError(error, 80, 'h')).toBe(error);
});
