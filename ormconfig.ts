import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations/index.js';
import { keepJsonCrudo } from './src/core/database/json-crudo.js';
import { leaveReadOnlyServer } from './src/core/database/leave-read-only-server.js';
import { connectionTo } from './src/config/postgres-url.js';
import { MODULES } from './src/modules/modules.js';

export const SCHEMA = 'registro';

const CONNECT_TIMEOUT_MS = 3_000;
const STATEMENT_TIMEOUT_MS = 15_000;

/** How one part of the program uses the database. */
export interface DataSourceUse {
  /** Connections at most. */
  poolSize?: number;
  /** A statement that takes longer is ended; 0 lets it run, as migrations must. */
  statementTimeoutMs?: number;
  /** How long a connection, or a free one of the pool, is waited for. Requests need an answer soon; a test does not. */
  connectTimeoutMs?: number;
  /** Knows these migrations alone, by their names; absent: all. */
  migrations?: readonly string[];
}

/**
 * The one description of the database, for the server, the migrations, the command line and the tests.
 * Connects on `initialize()`.
 */
export function createDataSource(url: string, use: DataSourceUse = {}): DataSource {
  const { connectionString, ssl } = connectionTo(url);
  const dataSource = new DataSource({
    type: 'postgres',
    url: connectionString,
    schema: SCHEMA,
    poolSize: use.poolSize ?? 10,
    applicationName: 'registro',
    connectTimeoutMS: use.connectTimeoutMs ?? CONNECT_TIMEOUT_MS,
    extra: {
      ssl,
      statement_timeout: use.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS,
      // A replica that freezes in mid-transaction must not keep its locks.
      idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
      keepAlive: true,
      // pg-pool takes its own listener off before TypeORM puts its own on: a connection that fails
      // in between would end the process. Whoever uses it is told by the statement that fails.
      onConnect: (client: Client) => {
        client.on('error', () => undefined);
        leaveReadOnlyServer(client);
      },
    },
    entities: MODULES.flatMap(({ entities }) => entities ?? []),
    migrations: MIGRATIONS.filter(({ name }) => use.migrations?.includes(name) ?? true),
    migrationsTableName: 'migraciones',
    synchronize: false,
    logging: false,
  });
  return keepJsonCrudo(dataSource);
}
