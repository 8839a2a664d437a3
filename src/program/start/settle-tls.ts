import { Client } from 'pg';
import { driverError } from '../../core/database/sql-state.js';
import { connectionTo, sslModeOf, type SslMode } from '../../config/postgres-url.js';
import { connectOrExplain, connectionStartupError, isTlsRefusal } from './connection-error.js';

const CONNECT_TIMEOUT_MS = 5_000;

/** What libpq tries, in this order, for the modes that insist on nothing. */
const ATTEMPTS: Partial<Record<SslMode, readonly [SslMode, SslMode]>> = {
  allow: ['disable', 'require'],
  prefer: ['require', 'disable'],
};

/** The server's rules refuse the role from here, with TLS or without. */
const NOT_LIKE_THIS = '28000';

/**
 * The address with a mode that says what is done rather than what is tried. The driver knows no second try, so it is
 * found out here, once, for all connections of this run.
 * @param variable whose address it is; without one the database is our own, and its address says what is done
 * @throws StartupError when neither way leads in
 */
export async function settleTls(variable: string | undefined, url: string): Promise<string> {
  if (variable === undefined) return url;
  const attempts = ATTEMPTS[sslModeOf(variable, new URL(url))];
  if (!attempts) return url;
  const [first, second] = [withMode(url, attempts[0]), withMode(url, attempts[1])];
  try {
    await connectOnce(first);
    return first;
  } catch (error) {
    const cause = driverError(error);
    if (!isTlsRefusal(cause) && cause?.code !== NOT_LIKE_THIS) throw connectionStartupError(variable, error);
  }
  await connectOrExplain(variable, () => connectOnce(second));
  return second;
}

function withMode(url: string, mode: SslMode): string {
  const address = new URL(url);
  address.searchParams.set('sslmode', mode);
  return address.href;
}

async function connectOnce(url: string): Promise<void> {
  const client = new Client({ ...connectionTo(url), connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', () => undefined); // a connection lost after the answer has said all it had to
  try {
    await client.connect();
  } finally {
    await client.end().catch(() => undefined);
  }
}
