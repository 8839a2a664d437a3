import { createHmac } from 'node:crypto';
import { JWT_SECRETO } from '../../support/app.js';

/** The claims of a token, read without checking anything. */
export function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
}

/** What to change in a genuine token. */
export interface Forgery {
  alg?: 'HS256' | 'HS512' | 'none';
  key?: string;
  claims?: Record<string, unknown>;
}

/** A token with the claims of `genuine` but for the changes; without any it is as good as the genuine one. */
export function forge(genuine: string, { alg = 'HS256', key = JWT_SECRETO, claims = {} }: Forgery): string {
  const signed = [
    { alg, typ: 'JWT' },
    { ...claimsOf(genuine), ...claims },
  ]
    .map(encode)
    .join('.');
  if (alg === 'none') return `${signed}.`;
  return `${signed}.${createHmac(alg.replace('HS', 'sha'), key).update(signed).digest('base64url')}`;
}

/** Authorization headers that must never be accepted, made from a token that is. */
export function refusedHeaders(genuine: string): Record<string, Record<string, string>> {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const now = Math.floor(Date.now() / 1000);
  const [head, claims, signature] = genuine.split('.');
  return {
    missing: {},
    'without a scheme': { authorization: genuine },
    'under another scheme': { authorization: `Basic ${Buffer.from('1001:una clave').toString('base64')}` },
    empty: { authorization: 'Bearer ' },
    malformed: bearer('no-es-un-token'),
    'followed by a word': bearer(`${genuine} x`),
    'followed by another after a comma': bearer(`${genuine},Bearer ${genuine}`),
    'followed by another header’s': bearer(`${genuine}, ${genuine}`),
    'after another word': bearer(`x ${genuine}`),
    'after a tab': { authorization: `Bearer\t${genuine}` },
    'in quotes': bearer(`"${genuine}"`),
    'padded as Base64 is elsewhere': bearer(`${genuine}=`),
    'with a fourth part': bearer(`${genuine}.x`),
    'with a signature that decodes alike': bearer(withOtherLastLetter(genuine)),
    'made of dots': bearer('..'),
    'without its signature': bearer(`${head}.${claims}.`),
    'with changed claims': bearer(`${head}.${encode({ ...claimsOf(genuine), ver: 2 })}.${signature}`),
    foreign: bearer(forge(genuine, { key: 'el secreto de otro servidor, de sobra largo' })),
    'with alg none': bearer(forge(genuine, { alg: 'none' })),
    'with HS512': bearer(forge(genuine, { alg: 'HS512' })),
    'of another issuer': bearer(forge(genuine, { claims: { iss: 'otro' } })),
    'without an issuer': bearer(forge(genuine, { claims: { iss: undefined } })),
    'for another audience': bearer(forge(genuine, { claims: { aud: 'panel' } })),
    'without an audience': bearer(forge(genuine, { claims: { aud: undefined } })),
    expired: bearer(forge(genuine, { claims: { iat: now - 7200, exp: now - 60 } })),
    'of an earlier session': bearer(forge(genuine, { claims: { ver: 0 } })),
    'of nobody': bearer(forge(genuine, { claims: { sub: '01a1b2c3-0000-7000-8000-000000000000' } })),
    'of a subject that is no id': bearer(forge(genuine, { claims: { sub: 'x' } })),
    'without a session': bearer(forge(genuine, { claims: { ver: undefined } })),
  };
}

/** 256 bits take 43 letters of six bits: two bits of the last one are of no use, and decoders drop them. */
export function withOtherLastLetter(token: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return token.slice(0, -1) + alphabet[alphabet.indexOf(token.at(-1)!) + 1]!;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
