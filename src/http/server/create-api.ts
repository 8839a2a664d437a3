import cors from '@fastify/cors';
import { VersioningType } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { AppModule } from '../../app.module.js';
import { AliadosService } from '../../modules/aliados/aliados.service.js';
import { PrincipalsService } from '../../modules/auth/principals.service.js';
import { allowAliadoOrigins } from './aliado-origins.js';
import { installBodyParser } from './body-parser.js';
import { Metrics } from '../../core/metrics/metrics.js';
import type { ReadyConfig } from '../../config/config.js';
import { loadAssets } from '../pages/assets.js';
import { serveAssets } from '../pages/serve-assets.js';
import type { ListenerRoutes } from './dispatcher.js';
import { fastifyOptions } from './fastify-options.js';
import { NestLogger } from './nest-logger.js';
import { ProblemFilter } from './problem.filter.js';
import { installUploads } from './uploads.js';
import { setupDocs } from './openapi.js';
import { installRequestHooks } from './request-hooks.js';
import { installSecurityHeaders } from './security-headers.js';

/** The API as a Nest application on Fastify, ready to listen. */
export async function createApi(
  config: ReadyConfig,
  dataSource: DataSource,
  routes: ListenerRoutes = { servesApi: true },
): Promise<NestFastifyApplication> {
  const metrics = new Metrics();
  const adapter = new FastifyAdapter(fastifyOptions(config, routes, metrics.http));
  const fastify = adapter.getInstance();
  const module = AppModule.with(config, dataSource, fastify.log, metrics);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    logger: new NestLogger(fastify.log),
    abortOnError: false,
  });
  installBodyParser(fastify);
  installUploads(fastify);
  installSecurityHeaders(fastify); // first: what a later hook refuses carries them too
  installRequestHooks(fastify, metrics.http);
  allowAliadoOrigins(fastify, app.get(AliadosService, { strict: false }), EXPOSED);
  await allowOrigins(app, config);
  app.useGlobalFilters(new ProblemFilter(app.get(PrincipalsService)));
  // What people and machines open by itself says that it has no version: `/tarifario` is a page and a resource of the API.
  app.enableVersioning({ type: VersioningType.URI, prefix: 'api/v', defaultVersion: '1' });
  loadAssets(config.projectRoot);
  serveAssets(fastify);
  setupDocs(app, config);
  await app.init();
  return app;
}

const EXPOSED = ['ETag', 'Retry-After', 'X-Request-Id', 'X-Client-Request-Id', 'WWW-Authenticate'];

/** Without origins no browser may read anything, which is so without saying it. */
async function allowOrigins(app: NestFastifyApplication, { corsOrigenes }: ReadyConfig): Promise<void> {
  if (corsOrigenes.length === 0) return;
  await app.register(cors, {
    origin: [...corsOrigenes],
    methods: ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'],
    exposedHeaders: EXPOSED,
    strictPreflight: false,
  });
}
