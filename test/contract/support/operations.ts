import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A JSON schema as far as the generated description uses it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  unevaluatedProperties?: boolean;
  anyOf?: Schema[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  example?: unknown;
}

interface Described {
  security: unknown[];
  parameters: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, Response>;
  'x-permiso': string;
}

interface Response {
  $ref?: string;
  description?: string;
  headers?: Record<string, Header>;
  content?: Record<string, { schema?: Schema }>;
}

interface Header {
  $ref?: string;
  required?: boolean;
  schema?: Schema;
}

interface Document {
  paths: Record<string, Record<string, Described>>;
  components: {
    schemas: Record<string, Schema>;
    responses: Record<string, Response>;
    headers: Record<string, Header>;
  };
}

/** One operation of the committed description. */
export interface Operation extends Described {
  /** `PATCH /personas/{id}` */
  key: string;
  method: string;
  /** The path below /api/v1, with its parameters in braces; one that is not there begins with two slashes. */
  path: string;
  isPublic: boolean;
  isMutation: boolean;
  /** The documented statuses, in order, but for those of {@link OF_THE_SERVER}. */
  statuses: number[];
}

/** What the server itself answers, whatever is asked: in common-answers.spec.ts. */
const OF_THE_SERVER = [413, 500, 503];

const PREFIX = '/api/v1';

export const DOCUMENT = JSON.parse(readFileSync(resolve(__dirname, '../../../docs/openapi.json'), 'utf8')) as Document;

/** Every operation of docs/openapi.json, the one users read. */
export const OPERATIONS: Operation[] = Object.entries(DOCUMENT.paths).flatMap(([path, byMethod]) =>
  Object.entries(byMethod).map(([method, described]) => toOperation(path, method.toUpperCase(), described)),
);

export const SECURED = OPERATIONS.filter(({ isPublic }) => !isPublic);

function toOperation(fullPath: string, method: string, described: Described): Operation {
  const path = fullPath.startsWith(`${PREFIX}/`) ? fullPath.slice(PREFIX.length) : `/${fullPath}`;
  return {
    ...described,
    responses: mapValues(described.responses, resolveResponse),
    key: `${method} ${path}`,
    method,
    path,
    isPublic: described.security.length === 0,
    isMutation: method !== 'GET',
    statuses: Object.keys(described.responses)
      .map(Number)
      .filter((status) => !OF_THE_SERVER.includes(status)),
  };
}

/** Whether an error is told as a problem: some bodies were agreed on before there was this API. */
export const isProblem = ({ responses }: Operation, status: number): boolean =>
  responses[status]?.content === undefined || 'application/problem+json' in responses[status].content;

/** The schema itself, where a reference may stand for it. */
export const resolveSchema = (schema: Schema): Schema => resolved(schema, DOCUMENT.components.schemas);

/** The answer itself, where a reference may stand for it, with its headers in lower case. */
function resolveResponse(response: Response): Response {
  const { headers = {}, ...rest } = resolved(response, DOCUMENT.components.responses);
  const entries = Object.entries(headers).map(([name, header]) => [
    name.toLowerCase(),
    resolved(header, DOCUMENT.components.headers),
  ]);
  return { ...rest, headers: Object.fromEntries(entries) as Record<string, Header> };
}

function resolved<T extends { $ref?: string }>(thing: T, named: Record<string, T>): T {
  if (!thing.$ref) return thing;
  const found = named[thing.$ref.split('/').at(-1)!];
  if (!found) throw new Error(`${thing.$ref} is not described`);
  return found;
}

function mapValues<T>(values: Record<string, T>, map: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]));
}
