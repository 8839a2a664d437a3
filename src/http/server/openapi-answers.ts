import type { OpenAPIObject } from '@nestjs/swagger';
import { problemResponse } from '../answers/problem-response.js';
import { headersOf, HEADERS } from './openapi-headers.js';

export type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Responses = Operation['responses'];
type Response = Exclude<Responses[string], { $ref: string } | undefined>;

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;
/** Whose body is read, whether or not a handler wants it. */
const WITH_BODY: readonly string[] = ['put', 'post', 'patch', 'delete'];

const SUCCESS: Readonly<Record<string, string>> = { 200: 'Correcto.', 201: 'Creado.', 204: 'Hecho; sin cuerpo.' };

/** Every operation of the description, with its path and method. */
export function operationsOf(document: OpenAPIObject): { path: string; method: string; operation: Operation }[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => (item[method] ? [{ path, method, operation: item[method] }] : [])),
  );
}

/**
 * Adds to what handlers document what every operation answers beside: errors of the server itself, and headers. An error that
 * reads the same everywhere is described once and referred to; one that names what is an operation's own stands there.
 */
export function completeAnswers(document: OpenAPIObject): void {
  const shared: Record<string, Response> = {};
  for (const { path, method, operation } of operationsOf(document)) {
    const common = WITH_BODY.includes(method) ? [413, 500, 503] : [500, 503];
    const added = Object.fromEntries(common.map((status) => [status, problemResponse(status)]));
    const responses = { ...added, ...operation.responses } as Record<string, Response>;
    operation.responses = Object.fromEntries(
      Object.entries(responses).map(([status, response]) => {
        const complete = completed(path, Number(status), response);
        const isOwn = Number(status) < 400 || response.description !== problemResponse(Number(status)).description;
        return [status, isOwn ? complete : share(shared, `Error${status}`, complete)];
      }),
    );
  }
  document.components = { ...document.components, headers: HEADERS, responses: shared };
}

function completed(path: string, status: number, response: Response): Response {
  const { description, ...rest } = response;
  const headers = headersOf({ path, status, hasBody: response.content !== undefined });
  return { description: description || SUCCESS[status] || '', headers, ...rest };
}

/** A reference to `response`, kept under `name`. */
function share(shared: Record<string, Response>, name: string, response: Response): Responses[string] {
  shared[name] ??= response;
  if (JSON.stringify(shared[name]) !== JSON.stringify(response)) throw new Error(`two answers are called ${name}`);
  return { $ref: `#/components/responses/${name}` };
}
