import { AbstractLoader } from '@adminjs/nestjs';
import { Injectable } from '@nestjs/common';
import type { AbstractHttpAdapter } from '@nestjs/core';
import { Router as AdminRouter, type default as AdminJS } from 'adminjs';
import { Router, type Express, type Request, type RequestHandler, type Response } from 'express';

/** What of AdminJS is reached from the network. Its bulk actions and pages of its own are not used here. */
const USED = new Set(['index', 'resource', 'resourceAction', 'recordAction', 'dashboard']);

/** One of AdminJS' controllers, as far as its types say nothing. */
type Controller = new (
  options: { admin: AdminJS },
  adminUser: unknown,
) => Readonly<Record<string, ((request: object, response: Response) => Promise<unknown>) | undefined>>;

/**
 * Puts AdminJS' addresses into the panel's application. Its own plugin for Express would read every request with a
 * form reader that nobody maintains and that writes to the disk: here the gateway has read the form already.
 */
@Injectable()
export class AdminJsRoutes extends AbstractLoader {
  async register(admin: AdminJS, httpAdapter: AbstractHttpAdapter): Promise<void> {
    await admin.initialize();
    const router = Router();
    for (const route of AdminRouter.routes.filter(({ action }) => USED.has(action))) {
      const path = route.path.replaceAll('{', ':').replaceAll('}', '');
      const answer = answerWith(admin, route.Controller as Controller, route.action);
      if (route.method === 'POST') router.post(path, answer);
      else router.get(path, answer);
    }
    httpAdapter.getInstance<Express>().use(admin.options.rootPath, router);
  }
}

function answerWith(admin: AdminJS, Controller: Controller, action: string): RequestHandler {
  return async (request, response) => {
    const controller = new Controller({ admin }, adminUserOf(request));
    const { params, query } = request;
    // Whatever is not `get` AdminJS takes for a change, and so it would take HEAD.
    const method = request.method === 'POST' ? 'post' : 'get';
    const answer = await controller[action]?.({ params, query, payload: request.body as unknown, method }, response);
    if (answer) response.send(answer);
  };
}

function adminUserOf(request: Request): unknown {
  return (request.session as { adminUser?: unknown }).adminUser;
}
