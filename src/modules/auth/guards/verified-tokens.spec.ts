import type { AccessClaims } from '../access-tokens.service.js';
import { VerifiedTokens } from './verified-tokens.js';

const SECOND = 1000;

function claimsUntil(ms: number): AccessClaims {
  return { sub: '019a0000-0000-7000-8000-000000000000', aud: 'oficial', ver: 1, exp: Math.floor(ms / SECOND) };
}

test('what was kept is told for the very same token only', () => {
  const tokens = new VerifiedTokens();
  const claims = claimsUntil(Date.now() + 60 * SECOND);
  tokens.keep('a.b.uno', claims);
  expect(tokens.get('a.b.uno')).toEqual(claims);
  for (const other of ['a.b.dos', 'a.b.Uno', 'a.b.unoA', '']) expect(tokens.get(other)).toBeUndefined();
});

test('its session and that its password is provisional are kept too', () => {
  const tokens = new VerifiedTokens();
  const claims = {
    ...claimsUntil(Date.now() + 60 * SECOND),
    ses: '019a0000-0000-7000-8000-000000000001',
    prov: true as const,
  };
  tokens.keep('a.b.uno', { ...claims, otro: 'x' } as AccessClaims);
  expect(tokens.get('a.b.uno')).toEqual(claims);
});

test('from the second it expires in, a token is not vouched for', () => {
  const tokens = new VerifiedTokens();
  tokens.keep('a.b.uno', claimsUntil(Date.now()));
  expect(tokens.get('a.b.uno')).toBeUndefined();
});

test('what is kept can not be changed, neither through what was given nor through what is told', () => {
  const tokens = new VerifiedTokens();
  const claims = claimsUntil(Date.now() + 60 * SECOND);
  tokens.keep('a.b.uno', claims);
  claims.ver = 2;
  const told = tokens.get('a.b.uno') as AccessClaims;
  expect(told.ver).toBe(1);
  expect(() => (told.ver = 2)).toThrow(TypeError);
});

test('it takes so many bytes at most, however many the tokens and however long they are', () => {
  const tokens = new VerifiedTokens();
  const claims = claimsUntil(Date.now() + 60 * SECOND);
  for (let count = 0; count < 6_000; count += 1) tokens.keep(`${count}.${'x'.repeat(2_000)}`, claims);
  expect(tokens.size).toBeLessThan(2 * 1024 * 1024);
  const other = new VerifiedTokens();
  const huge = { ...claims, sub: 'x'.repeat(100_000), more: 'y'.repeat(100_000) };
  for (let count = 0; count < 100; count += 1) other.keep(`${count}.b.c`, huge);
  expect(other.size).toBeLessThan(2 * 1024 * 1024);
  expect(other.get('99.b.c')).toBeDefined();
  expect(other.get('0.b.c')).toBeUndefined();
});
