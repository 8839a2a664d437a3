import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Type } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { createApi } from '../../src/http/server/create-api.js';
import { refuseNewRequests } from '../../src/http/server/request-hooks.js';
import { endConnections } from '../../src/core/database/end-connections.js';
import type { ReadyConfig } from '../../src/config/config.js';
import { readConfig } from '../../src/config/env.js';
import { shutDown } from '../../src/program/start/shutdown.js';
import type { DataSourceUse } from '../../ormconfig.js';
import { createTestDatabase, openAsOwner, openDataSource, type TestDatabase } from './database.js';
import { CREDENCIALES_CLAVE } from './external-installation.js';
import { HttpClient } from './http-client.js';

export const JWT_SECRETO = 'un secreto solo para las pruebas, de sobra largo';

/** The API listening on a port of its own, over a database of its own. */
export interface TestApp {
  url: string;
  config: ReadyConfig;
  http: HttpClient;
  database: TestDatabase;
  /** The application's own connections. */
  dataSource: DataSource;
  /** The owner's connections: may change and see everything. */
  owner: DataSource;
  /** A service of the application. */
  service: <T>(type: Type<T>) => T;
  /** From now on every request is told that the server is stopping. */
  refuseRequests(): void;
  /** Ends the server as a signal does; the database stays. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the API; `overrides` change what the environment's defaults say (limits are off), `use` its connections. */
export async function startApp(overrides: Partial<ReadyConfig> = {}, use: DataSourceUse = {}): Promise<TestApp> {
  return startAppOn(await createTestDatabase(), overrides, use);
}

/** The same over a database that there is, which goes with the API. */
export async function startAppOn(
  database: TestDatabase,
  overrides: Partial<ReadyConfig> = {},
  use: DataSourceUse = {},
): Promise<TestApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'registro-app-'));
  const config: ReadyConfig = {
    ...readConfig(resolve(__dirname, '../..'), {
      LIMITE_LOGIN: '0',
      LIMITE_INFORME: '0',
      LIMITE_REGISTRO: '0',
      LIMITE_CARGA: '0',
      LOG_LEVEL: 'silent',
      DATA_DIR: dataDir,
    }),
    jwtSecreto: JWT_SECRETO,
    credencialesClave: CREDENCIALES_CLAVE,
    ...overrides,
  };
  const dataSource = await openDataSource(database.appUrl, use);
  const owner = await openAsOwner(database);
  const app = await createApi(config, dataSource);
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= shutDown(app, () => endConnections(dataSource)));
  const close = async (): Promise<void> => {
    await stop();
    await owner.destroy();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const refuseRequests = (): void => refuseNewRequests(app.getHttpAdapter().getInstance());
  const service = <T>(type: Type<T>): T => app.get(type, { strict: false });
  const http = new HttpClient(url);
  return { url, config, http, database, dataSource, owner, service, refuseRequests, stop, close };
}
