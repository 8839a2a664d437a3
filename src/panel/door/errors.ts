import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { FastifyBaseLogger } from 'fastify';
import { DomainError } from '../../common/errors/domain.error.js';
import { answerOf } from '../../common/http/error-answer.js';
import { errorPage } from '../../pages/error-page.js';
import { answerPage } from './login.js';

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
  return (error: unknown, request, response, next) => {
    const { status, headers, details, retryAfter } = answerOf(error);
    const requestId = response.locals['requestId'] as string;
    if (status >= 500) {
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
      log.error({ reqId: requestId, error: { name, message, stack } }, 'fallo en el panel');
    }
    if (response.headersSent) return next(error);
    response.set(headers);
    if (request.path.startsWith('/admin/api/')) response.status(status).json({ notice: noticeOf(details.detail) });
    else answerPage(response, status, errorPage({ status, requestId, detail: details.detail, retryAfter }));
  };
}

function noticeOf(detail = 'Algo falló. Espere un momento y vuelva a cargar la página.'): object {
  return { type: 'error', message: detail };
}
