import { isFromThisMachine } from './this-machine.js';

interface Told {
  ip?: string;
  peer?: string;
  httpVersion?: string;
  headers?: Record<string, string>;
}

const asked = ({ ip, peer = '127.0.0.1', httpVersion = '1.1', headers = {} }: Told): boolean =>
  isFromThisMachine({
    ip: ip ?? peer,
    socket: { remoteAddress: peer },
    headers: { host: 'localhost:3000', ...headers },
    raw: { httpVersion },
  } as unknown as Parameters<typeof isFromThisMachine>[0]);

test.each(['127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1'])('%s is this machine', (peer) => {
  expect(asked({ peer })).toBe(true);
});

test.each(['10.0.0.1', '172.17.0.1', '203.0.113.7', '2001:db8::1', '::ffff:10.0.0.1', '::', 'fe80::1%lo', ''])(
  '%s is not',
  (peer) => expect(asked({ peer })).toBe(false),
);

test.each(['localhost', 'LOCALHOST:3000', '127.0.0.1:3000', '127.1.2.3', '[::1]:3000', '[::1]'])(
  'the host %s is this machine',
  (host) => expect(asked({ headers: { host } })).toBe(true),
);

test.each([
  'registro.example.org',
  'localhost.example.org',
  'localhost:3000.example.org',
  '127.0.0.1.example.org',
  '127.0.0.1:3000@example.org',
  '10.0.0.1:3000',
  'registro',
  '',
])('the host «%s» is another', (host) => expect(asked({ headers: { host } })).toBe(false));

test.each([
  ['x-forwarded-for', '203.0.113.7'],
  ['x-forwarded-for', '127.0.0.1'],
  ['x-forwarded-for', ''],
  ['forwarded', 'for=127.0.0.1'],
  ['x-forwarded-host', 'localhost'],
  ['x-forwarded-proto', 'https'],
  ['x-real-ip', '127.0.0.1'],
  ['via', '1.1 varnish'],
  ['cf-connecting-ip', '127.0.0.1'],
])('what a proxy passes on (%s: %s) does not come from here, whoever it names', (name, value) => {
  expect(asked({ headers: { [name]: value } })).toBe(false);
});

test('a trusted proxy elsewhere that names this machine is not this machine', () => {
  const headers = { 'x-forwarded-for': '127.0.0.1' };
  expect(asked({ peer: '10.0.0.1', ip: '127.0.0.1', headers })).toBe(false);
});

test('HTTP/1.0 is how a proxy speaks that says nothing of itself', () => {
  expect(asked({ httpVersion: '1.0' })).toBe(false);
});
