import type { Response } from 'express';
import { HTML } from '../../pages/render.js';

/** Answers with a page, which holds what only its reader may see. */
export function answerPage(response: Response, status: number, page: string): void {
  response.status(status).set({ 'content-type': HTML, 'cache-control': 'no-store' }).send(page);
}
