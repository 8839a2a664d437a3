import type { IncomingMessage } from 'node:http';
import type { FastifyReply } from 'fastify';
import { varyBy } from '../answers/vary.js';

/** What only programs ask for, whatever they say they accept. */
const FOR_PROGRAMS = /^\/(api|allies|health|docs-json|metrics)(\/|\?|$)/;

type Request = Pick<IncomingMessage, 'url' | 'headers'>;

/** Whether a browser navigates, and so a person reads the answer: only then is it a page. */
export function wantsPage(request: Request): boolean {
  return isNegotiated(request) && (request.headers.accept ?? '').includes('text/html');
}

/** Tells caches that another `Accept` may get another shape. */
export function varyByAccept(request: Request, reply: FastifyReply): void {
  if (isNegotiated(request)) varyBy(reply, 'Accept');
}

/** Whether `Accept` decides the shape of what this address answers. */
export function isNegotiated({ url = '' }: Request): boolean {
  return !FOR_PROGRAMS.test(url);
}
