import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UnreadableBody } from '../../core/fields/unreadable-body.js';
import { isForm } from '../../http/answers/media-type.js';
import { knownFields } from '../../core/fields/parsed-by.js';
import { RequestValidationPipe } from '../../core/fields/validation.pipe.js';
import { RefreshDto } from './dto/login.dto.js';
import { RevocacionDto } from './dto/oauth.dto.js';

type Request = Pick<FastifyRequest, 'headers' | 'body'>;

const validation = new RequestValidationPipe();

/**
 * A body without what its class does not know, if it is a form: OAuth2's clients send more than anybody needs and must
 * not be refused for it (RFC 6749, section 3.2). JSON is written for this API, and a name it does not know is a mistake.
 */
export function withoutUnknown(request: Request, Body: new () => object): unknown {
  const { body } = request;
  if (!isForm(request) || body instanceof UnreadableBody) return body;
  return knownFields(Body, body ?? {});
}

/** Reads a body as its class says. @throws invalid */
export function readOAuthBody<T extends object>(request: Request, Body: new () => T): T {
  return validation.transform(withoutUnknown(request, Body), { type: 'body', metatype: Body }) as T;
}

/** Injects the token to end, of a revocation form (RFC 7009), which is answered with 200, or of this API's own JSON. */
export const LogoutToken = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest>();
  if (!isForm(request)) return readOAuthBody(request, RefreshDto).refresh_token;
  const { token } = readOAuthBody(request, RevocacionDto);
  void http.getResponse<FastifyReply>().code(200);
  return token;
});
