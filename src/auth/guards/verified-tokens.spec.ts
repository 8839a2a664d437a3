import type { AccessClaims } from '../access-tokens.service.js';
import { VerifiedTokens } from './verified-tokens.js';

const SECOND = 1000;

function claimsUntil(ms: number): AccessClaims {
  return { sub: '019a0000-0000-7000-8000-000000000000', aud: 'oficial', ver: 1, exp: Math.floor(ms / SECOND) };
}

test('what was kept is told under the very same header only', () => {
  const tokens = new VerifiedTokens();
  const claims = claimsUntil(Date.now() + 60 * SECOND);
  tokens.keep('Bearer uno', claims);
  expect(tokens.get('Bearer uno')).toBe(claims);
  for (const other of ['Bearer dos', 'bearer uno', 'Bearer uno ', undefined]) expect(tokens.get(other)).toBeUndefined();
});

test('from the second it expires in, a token is not vouched for', () => {
  const tokens = new VerifiedTokens();
  tokens.keep('Bearer uno', claimsUntil(Date.now()));
  expect(tokens.get('Bearer uno')).toBeUndefined();
});

test('without a header nothing is kept, and what is kept can not be changed', () => {
  const tokens = new VerifiedTokens();
  const claims = claimsUntil(Date.now() + 60 * SECOND);
  tokens.keep(undefined, claims);
  expect(tokens.get(undefined)).toBeUndefined();
  tokens.keep('Bearer uno', claims);
  expect(() => (claims.ver = 2)).toThrow(TypeError);
});
