import { createServer, type Server } from 'node:http';
import { isIP, type AddressInfo } from 'node:net';
import { pedir } from '../envio/pedido.js';
import { isGlobal, Redes } from './direcciones.js';
import { DireccionRefusada, Salida } from './salida.js';

let server: Server;
let port: number;
let connections = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/calla') return;
    if (request.url === '/se-queda' || request.url === '/se-corta') {
      response.write('a me', () => request.url === '/se-corta' && request.socket.resetAndDestroy());
      return;
    }
    if (request.url === '/redirige') response.writeHead(302, { location: `http://127.0.0.2:${port}/dentro` });
    if (request.url === '/otro-protocolo') response.writeHead(101, { connection: 'Upgrade', upgrade: 'websocket' });
    response.end('aquí');
  });
  server.on('connection', () => (connections += 1));
  // On every address of this machine: whatever gets through is counted.
  await new Promise<void>((resolve) => server.listen(0, '::', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

/** How people have written addresses of the inside. */
const INNER = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '127.255.255.254',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '0x7f.0x0.0x0.0x1',
  '0177.0.0.1',
  '017700000001',
  '127.0.0.1.',
  '１２７.0.0.1',
  '127。0。0。1',
  '%31%32%37.0.0.1',
  '0',
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '0x0a000001',
  '167772161',
  '100.64.0.1',
  '100.127.255.254',
  '169.254.169.254',
  '0xa9fea9fe',
  '2852039166',
  '172.16.0.1',
  '172.31.255.254',
  '192.0.0.1',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.1.1',
  '192.168.257',
  '198.18.0.1',
  '198.19.255.254',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '[::]',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[0000:0000:0000:0000:0000:0000:0000:0001]',
  '[::127.0.0.1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::ffff:10.0.0.1]',
  '[::ffff:8.8.8.8]',
  '[::ffff:0:127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b::8.8.8.8]',
  '[64:ff9b:1::1]',
  '[100::1]',
  '[2001::1]',
  '[2001:0:53aa:64c::1]',
  '[2001:2::1]',
  '[2001:10::1]',
  '[2001:db8::1]',
  '[2002:7f00:1::]',
  '[2002:808:808::1]',
  '[3fff::1]',
  '[5f00::1]',
  '[fc00::1]',
  '[fd12:3456:789a::1]',
  '[fe80::1]',
  '[febf::1]',
  '[fec0::1]',
  '[ff02::1]',
  '[ff0e::1]',
  'localhost',
  'LOCALHOST',
];

describe('where nobody connects to', () => {
  let salida: Salida;
  beforeAll(() => (salida = new Salida([])));
  afterAll(() => salida.close());

  test.each(INNER)('http://%s', async (host) => {
    const before = connections;
    const sent = pedir(salida, new URL(`http://${host}:${port}/`), {}, '{}');
    await expect(sent).rejects.toBeInstanceOf(DireccionRefusada);
    expect(connections).toBe(before);
  });

  // Whoever owns a name says what it stands for, and may say something else every time.
  const isAddress = (host: string): boolean => isIP(host.replace(/^\[|\]$/g, '')) !== 0;
  test.each(INNER.filter(isAddress))('a name that stands for %s', async (host) => {
    const address = host.replace(/^\[|\]$/g, '');
    const before = connections;
    const named = new Salida([], (_hostname, _options, callback) =>
      callback(null, [{ address, family: isIP(address) }]),
    );
    for (const scheme of ['http', 'https']) {
      const sent = pedir(named, new URL(`${scheme}://avisos.example.org:${port}/`), {}, '{}');
      await expect(sent).rejects.toBeInstanceOf(DireccionRefusada);
    }
    named.close();
    expect(connections).toBe(before);
  });

  test('a name that stands for here and for the Internet is connected to there alone', async () => {
    const addresses = ['127.0.0.1', '::1', '10.0.0.1'].map((address) => ({ address, family: isIP(address) }));
    const named = new Salida(['127.0.0.1/32'], (_hostname, _options, callback) => callback(null, addresses));
    const before = connections;
    expect((await pedir(named, new URL(`http://avisos.example.org:${port}/`), {}, '{}')).estado).toBe(200);
    named.close();
    expect(connections).toBe(before + 1);
  });

  test('with TLS neither, and no proxy is asked', async () => {
    const before = connections;
    process.env.HTTP_PROXY = process.env.HTTPS_PROXY = `http://localhost:${port}`;
    for (const url of [`https://127.0.0.1:${port}/`, `https://localhost:${port}/`, `http://127.0.0.1:${port}/`]) {
      await expect(pedir(salida, new URL(url), {}, '{}')).rejects.toBeInstanceOf(DireccionRefusada);
    }
    delete process.env.HTTP_PROXY;
    delete process.env.HTTPS_PROXY;
    expect(connections).toBe(before);
  });
});

describe('where one may connect to', () => {
  test.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'])('%s', (address) =>
    expect(isGlobal(address)).toBe(true),
  );

  test('networks that are named, as they are named, and no others', () => {
    const redes = new Redes(['127.0.0.0/8', 'fd00::/8', '10.1.2.3']);
    for (const address of ['127.9.9.9', 'fd12::1', '10.1.2.3', '8.8.8.8']) expect(redes.admite(address)).toBe(true);
    const others = ['10.1.2.4', '::ffff:127.0.0.1', '::ffff:10.1.2.3', 'fc00::1', '::1', 'nada', ''];
    for (const address of others) expect(redes.admite(address)).toBe(false);
    expect(new Redes(['::ffff:0:0/96']).admite('::ffff:127.0.0.1')).toBe(false);
  });

  test('another protocol is an answer like another', async () => {
    const answer = await pedir(
      new Salida(['127.0.0.0/8']),
      new URL(`http://127.0.0.1:${port}/otro-protocolo`),
      {},
      '{}',
    );
    expect(answer).toMatchObject({ estado: 101, retryAfter: undefined });
  });

  test('a redirect is an answer like another', async () => {
    const salida = new Salida(['127.0.0.1']);
    const before = connections;
    const answered = await pedir(salida, new URL(`http://127.0.0.1:${port}/redirige`), {}, '{}');
    expect(answered.estado).toBe(302);
    expect(connections).toBe(before + 1);
    salida.close();
  });

  test.each(['/se-queda', '/se-corta'])('who answers 200 did so, though its body never ends: %s', async (path) => {
    const salida = new Salida(['127.0.0.1']);
    const answered = await pedir(salida, new URL(`http://127.0.0.1:${port}${path}`), {}, '{}', 1_000);
    expect(answered).toMatchObject({ estado: 200, cuerpo: Buffer.from('a me') });
    salida.close();
  });

  test('who says nothing in time did not', async () => {
    const salida = new Salida(['127.0.0.1']);
    const sent = pedir(salida, new URL(`http://127.0.0.1:${port}/calla`), {}, '{}', 100);
    await expect(sent).rejects.toThrow('No respondió en 0.1 segundos.');
    salida.close();
  });
});
