import type { DataSourceUse } from '../../../ormconfig.js';
import type { ReadyConfig } from '../../../src/config/config.js';
import { startApp, type TestApp } from '../../support/app.js';
import { Factory, type Registro } from '../../support/factories.js';
import type { Answer, RequestOptions } from '../../support/http-client.js';
import type { Operation } from './operations.js';

/** A server with someone of every kind on it. */
export interface World {
  app: TestApp;
  factory: Factory;
  admin: string;
  oficial: Registro;
  oficialToken: string;
  vehiculo: Registro;
  cliente: Registro;
  clienteToken: string;
  close(): Promise<void>;
}

/** A request to an operation whose path and method are known. */
export interface Request extends RequestOptions {
  /** Stands for `{id}` in the path. */
  id?: string;
  /** Other parameters of the path, by name. */
  params?: Record<string, string>;
  /** Appended to the path, with its question mark. */
  query?: string;
}

/** Arranges what is needed; the request it returns is then the only one that counts. */
export type Scenario = (world: World) => Request | Promise<Request>;

/** One at a time: passport keeps its strategies for the whole process. */
export async function startWorld(overrides: Partial<ReadyConfig> = {}, use: DataSourceUse = {}): Promise<World> {
  const app = await startApp(overrides, use);
  try {
    return await populate(app);
  } catch (error) {
    await app.close(); // or Jest would wait for it for ever
    throw error;
  }
}

async function populate(app: TestApp): Promise<World> {
  const factory = await Factory.for(app);
  const { oficial, token: oficialToken } = await factory.oficialToken();
  const vehiculo = await factory.vehiculo();
  const { cliente, token: clienteToken } = await factory.clienteToken();
  const own = { oficial, oficialToken, vehiculo, cliente, clienteToken };
  return { app, factory, admin: factory.token, ...own, close: () => app.close() };
}

export function send(world: World, operation: Operation, request: Request): Promise<Answer> {
  const { id = '', params = {}, query = '', ...options } = request;
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? id);
  return world.app.http.request(operation.method, path + query, options);
}
