import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { connectionTo, parsePostgresUrl, sslModeOf } from './postgres-url.js';

test('parsePostgresUrl wants the scheme, a user, a host and a database', () => {
  for (const url of ['postgres://u:p@h:5432/b', 'postgresql://u@h/b?sslmode=require', 'postgres://u:a%25b@[::1]/b']) {
    expect(parsePostgresUrl('X', url)).toBe(url);
  }
  const incomplete = [
    'postgres://u@h',
    'postgres://u@h/',
    'postgres://h/b',
    'postgres://:p@h/b',
    'postgres:///b?host=/tmp',
  ];
  for (const url of ['', 'h/b', 'http://u@h/b', 'postgres://u@h:99999/b', ...incomplete]) {
    expect(() => parsePostgresUrl('X', url)).toThrow('postgres://usuario:clave@servidor:5432/base');
  }
});

test('parsePostgresUrl refuses what can’t be decoded', () => {
  for (const url of ['postgres://%zz:p@h/b', 'postgres://u:100%@h/b', 'postgres://u:p@h/%ff']) {
    expect(() => parsePostgresUrl('X', url)).toThrow('%25');
  }
});
const CERTIFICATES = resolve(__dirname, '../../test/support/certificates');
const AUTHORITY = join(CERTIFICATES, 'authority.crt');
const BASE = 'postgres://u:p@h/b';

test.each([
  ['', 'prefer'],
  ['?sslmode=verify-full', 'verify-full'],
  ['?sslmode=disable&sslmode=verify-full', 'verify-full'],
  ['?ssl=true', 'require'],
  ['?ssl=0', 'disable'],
  ['?ssl=true&sslmode=disable', 'disable'],
  ['?sslrootcert=system', 'verify-full'],
  ['?sslnegotiation=direct', 'require'],
  ['?sslmode=verify-full&host=/run/postgresql', 'disable'],
])('the mode of %j is %s', (words, mode) => {
  expect(sslModeOf('X', new URL(BASE + words))).toBe(mode);
});

test.each([
  ['sslmode=no-verify', 'sslmode debe ser una de: disable, allow, prefer, require, verify-ca, verify-full'],
  ['sslmode=', 'sslmode debe ser'],
  ['ssl=quizas', 'sslmode debe ser'],
  ['sslrootcert=system&sslmode=require', 'necesita sslmode=verify-full'],
  ['sslmode=verify-ca', 'necesita sslrootcert'],
  ['sslmode=prefer&sslnegotiation=direct', 'necesita sslmode=require'],
  ['sslnegotiation=otra', 'sslnegotiation debe ser'],
  ['sslcrl=/x', '«sslcrl»'],
  ['SSLMODE=disable', '«SSLMODE»'],
  ['sslmode=require&sslrootcert=/no/existe.crt', 'el archivo de sslrootcert, /no/existe.crt (ENOENT)'],
  [`sslrootcert=${CERTIFICATES}`, '(EISDIR)'],
  [`sslrootcert=${join(CERTIFICATES, 'server.key')}`, 'no contiene certificados'],
  [`sslcert=${AUTHORITY}`, 'sslcert y sslkey van juntos'],
  [`sslcert=${AUTHORITY}&sslkey=${join(CERTIFICATES, 'server.key')}`, 'un certificado y su clave privada'],
])('%s is refused, and its reason told', (words, reason) => {
  const refused = expect(() => parsePostgresUrl('X', `postgres://u:secretisima@h/b?${words}`));
  refused.toThrow(/^La variable X no es válida: (?!.*secretisima)/);
  expect(() => parsePostgresUrl('X', `${BASE}?${words}`)).toThrow(reason);
});

test.each([
  ['sslmode=disable', false],
  ['sslmode=prefer', false],
  ['sslmode=require', { secureContext: expect.anything(), rejectUnauthorized: false }],
  [
    `sslmode=require&sslrootcert=${AUTHORITY}`,
    { secureContext: expect.anything(), checkServerIdentity: expect.any(Function) },
  ],
  [
    `sslmode=verify-ca&sslrootcert=${AUTHORITY}`,
    { secureContext: expect.anything(), checkServerIdentity: expect.any(Function) },
  ],
  [`sslmode=verify-full&sslrootcert=${AUTHORITY}`, { secureContext: expect.anything() }],
  ['sslmode=verify-full', { secureContext: expect.anything() }],
])('what the driver gets for %s', (words, ssl) => {
  expect(connectionTo(`${BASE}?${words}&uselibpqcompat=true&options=-c%20a%3Db`)).toEqual({
    connectionString: `${BASE}?options=-c+a%3Db`,
    ssl,
  });
});

test('a broken certificate among the authorities is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'registro-autoridades-'));
  const file = join(folder, 'lista.pem');
  const pem = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
  try {
    writeFileSync(file, pem);
    expect(() => parsePostgresUrl('X', `${BASE}?sslrootcert=${file}`)).toThrow('no contiene certificados');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
