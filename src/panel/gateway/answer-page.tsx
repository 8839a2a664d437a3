import type { Response } from 'express';
import type { ReactElement } from 'react';
import { Marco } from '../../http/pages/panel/marco.js';
import { HTML, renderPage } from '../../http/pages/render.js';
import { marcoOf } from './marco.js';

/** Answers with a page: within the panel for whoever may use it. */
export function answerPage(response: Response, status: number, page: ReactElement): void {
  const framed = <Marco.Provider value={marcoOf(response)}>{page}</Marco.Provider>;
  response.status(status).set('content-type', HTML).send(renderPage(framed));
}
