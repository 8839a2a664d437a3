import type { IncomingMessage } from 'node:http';
import type { ErrorAnswer } from '../answers/error-answer.js';
import { PROBLEM_JSON, problem } from '../answers/problem.js';
import { errorPage, wayFrom } from '../pages/error-page.js';
import { wantsPage } from '../pages/negotiation.js';
import { HTML } from '../pages/render.js';
import { oauthError } from './oauth-error.js';

/** An error in the shape the client reads, with the headers that shape needs. */
export function problemBody(
  request: Pick<IncomingMessage, 'url' | 'headers'>,
  status: number,
  requestId: string,
  { details = {}, retryAfter }: Partial<ErrorAnswer> = {},
): { headers: Record<string, string>; body: string } {
  if (wantsPage(request)) {
    const way = status === 404 ? wayFrom(request.url) : undefined;
    const body = errorPage({ status, requestId, detail: details.detail, retryAfter, way });
    return { headers: { 'content-type': HTML, 'cache-control': 'no-store' }, body };
  }
  const general = problem(status, requestId, details);
  const body = JSON.stringify({ ...general, ...oauthError(request.url ?? '', general) });
  return { headers: { 'content-type': PROBLEM_JSON }, body };
}
