import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiResponse } from '@nestjs/swagger';

/** The whole body of an error, by its status. */
export type ExactBodies = Readonly<Record<number, Readonly<Record<string, string>>>>;

/**
 * The handler answers these statuses with these bodies, to the letter, in place of a problem: others agreed on them before
 * there was this API. Every other status is answered as everywhere.
 */
export const ExactErrors = (bodies: ExactBodies): MethodDecorator =>
  applyDecorators(
    RouteConfig({ exactErrors: bodies }),
    ...Object.entries(bodies).map(([status, body]) =>
      ApiResponse({
        status: Number(status),
        description: Object.values(body).join(' '),
        content: { 'application/json': { schema: schemaOf(body), example: body } },
      }),
    ),
  );

/** The body that a route agreed on for this status. */
export function exactErrorOf(config: unknown, status: number): string | undefined {
  const body = (config as { exactErrors?: ExactBodies } | undefined)?.exactErrors?.[status];
  return body && JSON.stringify(body);
}

function schemaOf(body: Readonly<Record<string, string>>): object {
  const properties = Object.entries(body).map(([name, value]) => [name, { type: 'string', enum: [value] }]);
  return { type: 'object', required: Object.keys(body), properties: Object.fromEntries(properties) as object };
}
