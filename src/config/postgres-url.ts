import type { ConnectionOptions } from 'node:tls';
import { badVariable } from './parsers.js';
import { createTrust } from './tls-files.js';

/** libpq's words for how much a connection insists on TLS, the weakest first. */
const MODES = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;
export type SslMode = (typeof MODES)[number];

/** Everything an address may say of TLS. Other words with `ssl` are refused: what they ask for would not be done. */
const TLS_WORDS = ['sslmode', 'sslrootcert', 'sslcert', 'sslkey', 'ssl', 'sslnegotiation', 'uselibpqcompat'];

/** What `ssl=…` of other drivers' addresses means. */
const SHORT_FORMS: Readonly<Record<string, SslMode>> = {
  true: 'require',
  '1': 'require',
  false: 'disable',
  '0': 'disable',
};

/** How the driver reaches a database: the address without its words on TLS, and what they come to. */
export interface Connection {
  connectionString: string;
  ssl: false | ConnectionOptions;
}

/**
 * A `postgres://` URL with user, host and database, whose certificates can be read.
 * @param name of the variable that holds it
 * @throws StartupError
 */
export function parsePostgresUrl(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol) || !isComplete(url)) {
    throw badVariable(name, 'debe tener la forma postgres://usuario:clave@servidor:5432/base');
  }
  if (![url.username, url.password, url.pathname].every(isDecodable)) {
    throw badVariable(name, 'en el usuario, la clave y la base, el signo % se escribe %25');
  }
  readTls(name, url);
  return text;
}

/**
 * How to connect to the database at `url`, as libpq reads it. The driver by itself checks more in some modes, less in
 * others, knows no `system` and warns in English. Of `prefer` and `allow`, which say "try", nothing is tried here: see
 * settleTls.
 * @throws StartupError when a certificate can't be read
 */
export function connectionTo(url: string): Connection {
  const address = new URL(url);
  const ssl = readTls('DATABASE_URL', address);
  for (const word of TLS_WORDS) {
    if (word !== 'sslnegotiation' || ssl === false) address.searchParams.delete(word);
  }
  return { connectionString: address.href, ssl };
}

/** The mode an address asks for; without a word `prefer`, as in libpq. */
export function sslModeOf(name: string, url: URL): SslMode {
  const words = wordsOf(url);
  if (/^(%2f|\/)/i.test(words.host ?? url.hostname)) return 'disable'; // a socket of this machine
  const isDirect = words.sslnegotiation === 'direct';
  const isSystem = words.sslrootcert === 'system';
  const byDefault = isSystem ? 'verify-full' : isDirect ? 'require' : 'prefer';
  const word = words.sslmode ?? SHORT_FORMS[words.ssl ?? ''] ?? words.ssl ?? byDefault;
  const mode = MODES.find((known) => known === word);
  if (!mode) throw badVariable(name, `sslmode debe ser una de: ${MODES.join(', ')}`);
  if (isSystem && mode !== 'verify-full') throw badVariable(name, 'sslrootcert=system necesita sslmode=verify-full');
  if (isDirect && !usesTls(mode)) throw badVariable(name, 'sslnegotiation=direct necesita sslmode=require o más');
  return mode;
}

function readTls(name: string, url: URL): Connection['ssl'] {
  const words = wordsOf(url);
  const unknown = Object.keys(words).find((word) => /^ssl/i.test(word) && !TLS_WORDS.includes(word));
  if (unknown) throw badVariable(name, `no se conoce el parámetro «${unknown}»`);
  if (!['postgres', 'direct'].includes(words.sslnegotiation ?? 'postgres')) {
    throw badVariable(name, 'sslnegotiation debe ser postgres o direct');
  }
  const mode = sslModeOf(name, url);
  const rootCert = words.sslrootcert || (mode === 'verify-full' ? 'system' : undefined);
  if (mode === 'verify-ca' && !rootCert) throw badVariable(name, 'sslmode=verify-ca necesita sslrootcert');
  const files = { rootCert, cert: words.sslcert || undefined, key: words.sslkey || undefined };
  const secureContext = createTrust(name, files);
  if (!usesTls(mode)) return false;
  if (!rootCert) return { secureContext, rejectUnauthorized: false };
  return mode === 'verify-full' ? { secureContext } : { secureContext, checkServerIdentity: () => undefined };
}

/** Of a word that is said twice the last counts. */
function wordsOf({ searchParams }: URL): NodeJS.Dict<string> {
  return Object.fromEntries(searchParams);
}

function usesTls(mode: SslMode): boolean {
  return MODES.indexOf(mode) >= MODES.indexOf('require');
}

function isComplete({ username, hostname, pathname }: URL): boolean {
  return username !== '' && hostname !== '' && pathname.length > 1;
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
