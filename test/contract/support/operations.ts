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
}

interface Described {
  security: unknown[];
  parameters: { name: string; in: string }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { content?: Record<string, { schema?: Schema }> }>;
}

interface Document {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
}

/** One operation of the committed description. */
export interface Operation extends Described {
  /** `PATCH /personas/{id}` */
  key: string;
  method: string;
  /** The path below /api/v1, with its parameters in braces. */
  path: string;
  isPublic: boolean;
  isMutation: boolean;
  /** The documented statuses, in order. */
  statuses: number[];
}

const PREFIX = '/api/v1';

export const DOCUMENT = JSON.parse(readFileSync(resolve(__dirname, '../../../docs/openapi.json'), 'utf8')) as Document;

/** Every operation of docs/openapi.json, the one users read. */
export const OPERATIONS: Operation[] = Object.entries(DOCUMENT.paths).flatMap(([path, byMethod]) =>
  Object.entries(byMethod).map(([method, described]) => toOperation(path, method.toUpperCase(), described)),
);

export const SECURED = OPERATIONS.filter(({ isPublic }) => !isPublic);

function toOperation(fullPath: string, method: string, described: Described): Operation {
  if (!fullPath.startsWith(`${PREFIX}/`)) throw new Error(`${fullPath} is not below ${PREFIX}`);
  const path = fullPath.slice(PREFIX.length);
  return {
    ...described,
    key: `${method} ${path}`,
    method,
    path,
    isPublic: described.security.length === 0,
    isMutation: method !== 'GET',
    statuses: Object.keys(described.responses).map(Number),
  };
}
