import type { EventEmitter } from 'node:events';
import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { connectionTo, sslModeOf } from '../../../config/postgres-url.js';

/** A little longer than the server lets a statement run: by then the server itself is silent. */
const ANSWER_TIMEOUT_MS = 20_000;

/** What the driver's options hold beyond the ORM's. */
type Extra = Record<string, unknown> & { onConnect?: (client: EventEmitter) => void };

/** An open replica, with the means to leave it at once. */
export interface OpenReplica {
  source: DataSource;
  /** Ends the connections, also those in use: whatever waits for an answer is told that it is lost. */
  abandon(): void;
}

/**
 * Connects to the replica as the program does to its database, but for reading only: the server refuses any write, also
 * if it is none that follows another. Of an address that leaves TLS open both ways are tried.
 */
export async function openReplica(primary: DataSource, url: string): Promise<OpenReplica> {
  const open = (sslmode?: string): Promise<OpenReplica> => connect(primary, withMode(url, sslmode));
  const mode = sslModeOf('DATABASE_READ_URL', new URL(url));
  if (mode === 'prefer') return open('require').catch(() => open('disable'));
  if (mode === 'allow') return open('disable').catch(() => open('require'));
  return open();
}

async function connect(primary: DataSource, url: string): Promise<OpenReplica> {
  const { connectionString, ssl } = connectionTo(url);
  const { options } = primary;
  if (options.type !== 'postgres') throw new Error('not a PostgreSQL DataSource');
  const { onConnect, ...extra } = options.extra as Extra;
  const clients = new Set<Client>();
  const source = new DataSource({
    ...options,
    url: connectionString,
    extra: {
      ...extra,
      ssl,
      options: '-c default_transaction_read_only=on',
      query_timeout: ANSWER_TIMEOUT_MS,
      onConnect: (client: Client) => {
        onConnect?.(client);
        clients.add(client);
        client.once('end', () => clients.delete(client));
      },
    },
  });
  await source.initialize();
  const abandon = (): void => {
    const closed = source.isInitialized ? source.destroy() : Promise.resolve();
    for (const client of clients) client.end().catch(() => undefined);
    closed.catch(() => undefined);
  };
  return { source, abandon };
}

function withMode(url: string, sslmode: string | undefined): string {
  if (sslmode === undefined) return url;
  const address = new URL(url);
  address.searchParams.set('sslmode', sslmode);
  return address.href;
}
