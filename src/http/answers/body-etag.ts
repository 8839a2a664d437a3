import { createHash } from 'node:crypto';
import {
  applyDecorators,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { varyBy } from './vary.js';

const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * Sends an ETag made of the answer's own bytes, after the version of the record if it has one, and answers 304 to whoever has
 * it already. It may be kept, but asked for again each time; by shared caches only where it is the same for everybody.
 */
class BodyEtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<string | undefined> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(map((answer) => sendTagged(request, reply, answer)));
  }
}

function sendTagged(request: FastifyRequest, reply: FastifyReply, answer: unknown): string | undefined {
  const { body, tag } = answer instanceof MadeBody ? answer : made(answer);
  void reply.header('etag', tag);
  if (request.method === 'GET' || request.method === 'HEAD') {
    void reply.header('cache-control', cacheControlOf(request));
    varyBy(reply, 'Authorization');
    if (isKnown(request.headers['if-none-match'], tag)) {
      void reply.code(304);
      return undefined;
    }
  }
  if (typeof answer !== 'string') void reply.header('content-type', JSON_TYPE);
  return body;
}

/** JSON that stands ready to be sent, more than once. */
export class MadeBody {
  readonly tag: string;

  constructor(readonly body: string) {
    this.tag = etagOf(body);
  }
}

function made(answer: unknown): Pick<MadeBody, 'body' | 'tag'> {
  const body = typeof answer === 'string' ? answer : JSON.stringify(answer);
  return { body, tag: etagOf(body, (answer as { version?: number }).version) };
}

/** A strong tag: the version, if there is one, and what the bytes come to. */
function etagOf(body: string, version?: number): string {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return version === undefined ? `"${hash}"` : `"v${version}.${hash}"`;
}

/** Whether If-None-Match names the tag; the weak comparison that RFC 9110, section 13.1.2 asks for. */
export function isKnown(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || header.split(',').some((known) => known.trim().replace(/^W\//, '') === tag);
}

function cacheControlOf({ headers }: FastifyRequest): string {
  return headers.authorization === undefined ? 'no-cache' : 'private, no-cache';
}

/** The answer is tagged by its content, and not sent to whoever has it. */
export const SendsBodyEtag = (): MethodDecorator =>
  applyDecorators(
    UseInterceptors(new BodyEtagInterceptor()),
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'El ETag que ya se tiene: si es el mismo, 304 sin cuerpo.',
    }),
    ApiResponse({ status: 304, description: 'Lo que se tiene es lo vigente.' }),
  );

/** The answer to a change is tagged as the answer to a question would be. */
export const TagsChange = (): MethodDecorator => UseInterceptors(new BodyEtagInterceptor());
