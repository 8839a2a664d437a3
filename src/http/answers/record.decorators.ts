import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { parseId } from '../../core/fields/id.js';
import type { Cual } from '../../core/records/trailed-records.js';
import { ApiIdParam, ApiIfMatch, ApiProblems, ApiToken } from './api.decorators.js';
import { parseIfMatch, SendsEtag } from './etag.js';

// What the handlers of every controller of records have in common. The route stands on the handler: the compiler's
// plugin of Swagger reads the documented status off @Post and @HttpCode as they are written there.

/** A controller of records, for holders of a token with a permission. */
export const ApiRecords = (tag: string): ClassDecorator => applyDecorators(ApiTags(tag), ApiToken(), ApiProblems(403));

/** A list that takes too long is refused as too wide. */
export const ListsRecords = (): MethodDecorator => ApiProblems(400, 422);

export const ReadsRecord = (): MethodDecorator => applyDecorators(ApiIdParam(), SendsEtag(), ApiProblems(400, 404));

/** @param problems what it answers with beside what every creation does: 404 where the record names another */
export const CreatesRecord = (...problems: number[]): MethodDecorator =>
  applyDecorators(SendsEtag(), ApiProblems(400, 409, 415, ...problems));

/** @param problems what it answers with beside what every change does: 409 where a value may not be repeated */
export const ChangesRecord = (...problems: number[]): MethodDecorator =>
  applyDecorators(ApiIdParam(), ApiIfMatch(), SendsEtag(), ApiProblems(400, 404, 415, ...problems));

export const DeletesRecord = (): MethodDecorator =>
  applyDecorators(ApiIdParam(), ApiIfMatch(), ApiProblems(400, 404, 409));

/** Injects which record the path names, and the versions of it that If-Match accepts. */
export const RecordParam = createParamDecorator((_: unknown, context: ExecutionContext): Cual => {
  const { params, headers } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>();
  return { id: parseId(params.id, 'id'), aceptadas: parseIfMatch(headers['if-match']) };
});
