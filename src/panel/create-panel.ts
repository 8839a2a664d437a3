import type { RequestListener } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import express from 'express';
import type { FastifyBaseLogger } from 'fastify';
import { adminOptions, panelParts } from './admin-options.js';
import { createGateway } from './gateway/gateway.js';
import { createSessions } from './session/session.js';
import { PanelModule } from './panel.module.js';
import { PassOnErrors } from './pass-on-errors.filter.js';
import type { PanelServices } from './panel-services.js';

/** The panel, ready to answer. */
export interface Panel {
  handler: RequestListener;
  close(): Promise<void>;
}

/**
 * AdminJS as a Nest application on Express, behind a gateway of ours. `preparePanelEnvironment` must have been called
 * before this module was imported.
 */
export async function createPanel(services: PanelServices, log: FastifyBaseLogger): Promise<Panel> {
  const parts = panelParts(services, log);
  const adminJs = express();
  adminJs.disable('x-powered-by');
  const application = await NestFactory.create(
    PanelModule.with(adminOptions(services, parts)),
    new ExpressAdapter(adminJs),
    { bodyParser: false, logger: false, abortOnError: false },
  );
  application.useGlobalFilters(new PassOnErrors());
  await application.init();
  const sessions = createSessions(services.dataSource, services.config, services.sesiones);
  const gateway = createGateway({ services, sessions: sessions.middleware, ...parts, adminJs, log });
  return {
    handler: gateway,
    close: async () => {
      sessions.close();
      await application.close();
    },
  };
}
