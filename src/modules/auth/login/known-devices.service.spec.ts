import type { ReadyConfig } from '../../../config/config.js';
import type { RefreshTokensRepository } from '../refresh-tokens.repository.js';
import { DEVICE_COOKIE, DEVICE_SECONDS, KnownDevicesService } from './known-devices.service.js';

const ANA = '019a0000-0000-7000-8000-00000000000a';
const LUIS = '019a0000-0000-7000-8000-00000000000b';

const noTokens = { findLiveFamily: () => Promise.resolve(null) } as unknown as RefreshTokensRepository;
const servicio = (jwtSecreto = 'un secreto'): KnownDevicesService =>
  new KnownDevicesService(noTokens, { jwtSecreto } as ReadyConfig);
const header = (value: string): string => `otra=1; ${DEVICE_COOKIE}=${value}; y=2`;

afterEach(() => jest.useRealTimers());

test('a browser is known to the account it logged in to, and to no other', async () => {
  const devices = servicio();
  const cookie = header(devices.remember(ANA, undefined));
  expect(await devices.find(ANA, { cookie })).toMatch(/^[\w-]{12}$/);
  expect(await devices.find(LUIS, { cookie })).toBeUndefined();
  expect(await devices.find(null, { cookie })).toBeUndefined();
  expect(await servicio().find(ANA, { cookie })).toBeDefined();
});

test('officers who share a computer are all known to it; a mark is renewed, and the oldest of nine goes', async () => {
  const devices = servicio();
  let cookie = devices.remember(ANA, undefined);
  cookie = devices.remember(LUIS, header(cookie));
  cookie = devices.remember(ANA, header(cookie));
  expect(cookie.split('~')).toHaveLength(2);
  for (const account of [ANA, LUIS]) expect(await devices.find(account, { cookie: header(cookie) })).toBeDefined();
  for (let count = 0; count < 7; count += 1) cookie = devices.remember(`019a-${count}`, header(cookie));
  expect(cookie.split('~')).toHaveLength(8);
  expect(cookie).toMatch(/^[\w.~-]{1,1000}$/);
  expect(await devices.find(LUIS, { cookie: header(cookie) })).toBeUndefined();
});

test('what is not of our making, or has been changed, says nothing', async () => {
  const devices = servicio();
  const value = devices.remember(ANA, undefined);
  const [account, device, end, signature] = value.split('.') as [string, string, string, string];
  for (const forged of [
    servicio('otro secreto').remember(ANA, undefined),
    [LUIS, device, end, signature].join('.'),
    [account, 'otro', end, signature].join('.'),
    [account, device, Number(end) + 1, signature].join('.'),
    [account, device, end, ''].join('.'),
    [account, device, end].join('.'),
    `${value}.x`,
    '~~',
    '',
  ]) {
    for (const holder of [ANA, LUIS]) expect(await devices.find(holder, { cookie: header(forged) })).toBeUndefined();
  }
});

test('a mark expires', async () => {
  const devices = servicio();
  const cookie = header(devices.remember(ANA, undefined));
  jest.useFakeTimers({ now: Date.now() + (DEVICE_SECONDS + 1) * 1000 });
  expect(await devices.find(ANA, { cookie })).toBeUndefined();
});
