import helmet from '@fastify/helmet';
import type { FastifyInstance, RouteOptions } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Everything comes from us, nothing stands inline. */
const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'self'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'"],
  styleSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

/** Swagger UI needs inline styles and data: images. */
const DOCS_POLICY = {
  ...CONTENT_SECURITY_POLICY,
  imgSrc: ["'self'", 'data:'],
  styleSrc: ["'self'", "'unsafe-inline'"],
};

/** What a page carries where no hook runs, because the request reaches no route. */
export const EARLY_PAGE_HEADERS = {
  'content-security-policy': "default-src 'self';frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
} as const;

/** Puts the security headers on every answer. */
export async function installSecurityHeaders(app: NestFastifyApplication): Promise<void> {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  fastify.addHook('onRoute', (route: RouteOptions) => {
    if (/^\/docs(\/|$)/.test(route.url)) route.helmet = { contentSecurityPolicy: { directives: DOCS_POLICY } };
  });
  await app.register(helmet, {
    contentSecurityPolicy: { directives: CONTENT_SECURITY_POLICY },
    // With helmet's own no-referrer a form's Origin would read `null`, and every form look like another site's.
    referrerPolicy: { policy: 'same-origin' },
  });
}
