import type { Response } from 'express';
import { HTML } from '../../http/pages/render.js';

/** Answers with a page. */
export function answerPage(response: Response, status: number, page: string): void {
  response.status(status).set('content-type', HTML).send(page);
}
