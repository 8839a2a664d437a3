import type { FastifyReply } from 'fastify';
import type { ErrorAnswer } from '../answers/error-answer.js';
import { HTML } from './render.js';

/** Answers a refused form with its own page, under the status the refusal has everywhere. */
export function answerPage(reply: FastifyReply, { status, headers }: ErrorAnswer, page: string): void {
  void reply
    .code(status)
    .headers({ ...headers, 'content-type': HTML, 'cache-control': 'no-store' })
    .send(page);
}

/** What was typed into a field, if the body could be read and says so. */
export function typed(body: unknown, field: string): string | undefined {
  const value = (body as Record<string, unknown> | null | undefined)?.[field];
  return typeof value === 'string' ? value : undefined;
}
