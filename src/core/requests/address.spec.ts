import { addressKey, addressOf, siteKey } from './address.js';

const request = (ip: string, remoteAddress?: string) => ({ ip, socket: { remoteAddress } });

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::FFFF:203.0.113.7', '203.0.113.7'],
  ['2001:db8::1', '2001:db8::1'],
  ['fe80::1%eth0', 'fe80::1'],
])('the address of %s is %s', (ip, address) => {
  expect(addressOf(request(ip, '10.0.0.1'))).toBe(address);
});

test.each(['', 'unknown', '203.0.113.7:4711', 'x'.repeat(500), '300.1.1.1'])(
  'for %s, which is none, it is the one of the connection',
  (ip) => {
    expect(addressOf(request(ip, '::ffff:10.0.0.1'))).toBe('10.0.0.1');
    expect(addressOf(request(ip))).toBe('desconocida');
  },
);

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::', '2001:db8:0:0'],
  ['2001::5:6', '2001:0:0:0'],
  ['::1', '0:0:0:0'],
  ['::', '0:0:0:0'],
])('%s counts as %s', (address, key) => {
  expect(addressKey(address)).toBe(key);
});

test.each([
  ['203.0.113.7', undefined],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1'],
  ['2001:db8::', '2001:db8:0'],
  ['2001:0db8:0001::6', '2001:db8:1'],
  ['::1', '0:0:0'],
])('the site of %s is %s', (address, key) => {
  expect(siteKey(address)).toBe(key);
});
