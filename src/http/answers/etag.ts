import {
  createParamDecorator,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { VersionesAceptadas } from '../../core/records/version.js';

/** Sends the record's version as a strong ETag, with the record alone: an error is no version of it. */
class EtagInterceptor implements NestInterceptor {
  constructor(private readonly always: number | undefined) {}

  intercept(context: ExecutionContext, next: CallHandler<{ version?: number }>): Observable<{ version?: number }> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((registro) => {
        void reply.header('etag', `"${this.always ?? registro.version}"`);
        return registro;
      }),
    );
  }
}

/** The answer of the handler carries an ETag: the version of the record, or of one that never changes `always` the same. */
export const SendsEtag = (always?: number): MethodDecorator => UseInterceptors(new EtagInterceptor(always));

/** The version in a tag; after a `v` stands what else the answer depended on: `"7"`, `"v7.3f2a"`. */
const TAG = /^"(?:v([1-9]\d{0,8})[.][\w-]{1,60}|([1-9]\d{0,8}))"$/;

/** Injects the versions that If-Match accepts. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): VersionesAceptadas =>
  parseIfMatch(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** The versions that If-Match accepts. Weak or foreign tags match nothing, as RFC 9110 wants; `*` accepts any version of a record that exists. */
export function parseIfMatch(header: string | undefined): VersionesAceptadas {
  if (header === undefined || header.trim() === '*') return undefined;
  return header
    .split(',')
    .map((tag) => TAG.exec(tag.trim()))
    .map((match) => match?.[1] ?? match?.[2])
    .filter((version) => version !== undefined)
    .map(Number);
}
