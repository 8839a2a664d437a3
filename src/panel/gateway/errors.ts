import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { FastifyBaseLogger } from 'fastify';
import { createElement } from 'react';
import { DomainError } from '../../core/errors/domain.error.js';
import { loggable } from '../../core/log/loggable.js';
import { answerOf } from '../../http/answers/error-answer.js';
import { problem } from '../../http/answers/problem.js';
import { ErrorPage } from '../../http/pages/error-page.js';
import { isData } from '../session/panel-user.js';
import { answerPage } from './answer-page.js';

/** Whatever nobody answered does not exist. */
export const notFound: RequestHandler = () => {
  throw new DomainError(
    'notFound',
    'no_encontrado',
    'Esa página del panel no existe. Desde el tablero se llega a todo.',
  );
};

/** The last word on every error: a page for people, a few words for the panel's own scripts. */
export function answerErrors(log: FastifyBaseLogger): ErrorRequestHandler {
  // Express knows it by its four parameters.
  return (error: unknown, request, response, _next) => {
    const { status, headers, details, retryAfter } = answerOf(error);
    const requestId = response.locals['requestId'] as string;
    if (status >= 500) log.error({ reqId: requestId, error: loggable(error) }, 'fallo en el panel');
    if (response.headersSent) {
      // Half an answer must not look like a whole one.
      if (!response.writableEnded) response.destroy();
      return;
    }
    response.removeHeader('content-disposition'); // of an export that failed before its first line
    response.set(headers);
    if (isData(request)) {
      const general = status < 500 ? problem(status, requestId).detail : TRY_AGAIN;
      const { detail: message = general, errores = [] } = details;
      const porCampo = Object.fromEntries(errores.map(({ campo, mensaje }) => [campo, mensaje]));
      const fields = errores.length > 0 && { errores: porCampo };
      response.status(status).json({ notice: { type: 'error', message }, ...fields });
      return;
    }
    const { detail } = details;
    answerPage(response, status, createElement(ErrorPage, { status, requestId, detail, retryAfter, way: TABLERO }));
  };
}

const TABLERO = { href: '/admin', label: 'Ir al tablero' };
const TRY_AGAIN = 'Algo falló. Espere un momento y vuelva a cargar la página.';
