import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';

type HelmetPolicy = Exclude<NonNullable<HelmetOptions['contentSecurityPolicy']>, boolean>;

/** Everything comes from us, nothing stands inline. */
const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'self'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'"],
  styleSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

/** Swagger UI needs inline styles and data: images. */
const DOCS_POLICY = {
  ...CONTENT_SECURITY_POLICY,
  imgSrc: ["'self'", 'data:'],
  styleSrc: ["'self'", "'unsafe-inline'"],
};

/** What an answer carries where no hook runs, because the request reaches no route. */
export const EARLY_HEADERS = {
  'content-security-policy': "default-src 'self';base-uri 'none';object-src 'none';frame-ancestors 'none'",
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
} as const;

/** What speaks of answers that a browser never shows as a page. The others would only make every one of them longer. */
const FOR_PROGRAMS = [
  'content-security-policy',
  'cross-origin-resource-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
];

const API = /^\/(?:api|allies)\//;
const DOCS_ROUTE = /^\/docs(\/|$)/;

/** Puts the security headers on every answer. */
export function installSecurityHeaders(fastify: FastifyInstance): void {
  const [pages, docs] = [headersUnder(CONTENT_SECURITY_POLICY), headersUnder(DOCS_POLICY)];
  const programs = {
    ...Object.fromEntries(Object.entries(pages).filter(([name]) => FOR_PROGRAMS.includes(name))),
    // Nearly all of it is for whoever holds a token; the rest is the report, which is somebody's too.
    'cache-control': 'no-store',
  };
  fastify.addHook('onRequest', (request, reply, done) => {
    if (API.test(request.raw.url ?? '')) void reply.headers(programs);
    else void reply.headers(DOCS_ROUTE.test(request.routeOptions.url ?? '') ? docs : pages);
    done();
  });
}

/** What helmet puts on an answer. It is always the same, so helmet is asked once and not at every request. */
function headersUnder(directives: HelmetPolicy['directives']): Record<string, string> {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  const apply = helmet({
    contentSecurityPolicy: { directives },
    // With helmet's own no-referrer a form's Origin would read `null`, and every form look like another site's.
    referrerPolicy: { policy: 'same-origin' },
  });
  apply({} as IncomingMessage, response as unknown as ServerResponse, (error) => {
    if (error) throw error as Error;
  });
  return headers;
}
