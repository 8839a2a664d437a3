import type { Answer } from '../../support/http-client.js';
import { resolveSchema, type Operation, type Schema } from './operations.js';

/** An error as the contract wants it, all members there and nothing else, fit to show. */
export function expectProblem(answer: Answer, status: number): void {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const { error, error_description, ...members } = answer.body as Record<string, unknown>;
  expect(members).toEqual({
    type: expect.any(String),
    title: expect.stringMatching(/\S/),
    status,
    detail: expect.stringMatching(/\S/),
    codigo: expect.stringMatching(/^[a-z_]+$/),
    errores: expect.any(Array),
    request_id: answer.headers.get('x-request-id'),
  });
  for (const field of answer.body.errores) {
    expect(field).toEqual({ campo: expect.any(String), mensaje: expect.stringMatching(/\S/) });
  }
  if (error !== undefined) expectOAuth(error, error_description);
  expectHeaders(answer);
}

/** What OAuth2's clients read besides (RFC 6749, section 5.2). */
function expectOAuth(error: unknown, description: unknown): void {
  expect(error).toMatch(/^(invalid_request|invalid_grant|unsupported_grant_type)$/);
  expect(description).toMatch(/^[ !#-[\]-~]+$/);
}

function expectHeaders({ status, headers }: Answer): void {
  if (status === 401) expect(headers.get('www-authenticate')).toMatch(/^Bearer\b/);
  if (status === 429 || status === 503) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
}

/** The answer has a media type its status is documented with, and exactly the documented members. */
export function expectDocumented(operation: Operation, answer: Answer): void {
  const documented = operation.responses[answer.status]?.content;
  if (!documented) {
    expect(answer.body).toBeUndefined();
    return;
  }
  const mediaType = answer.headers.get('content-type')?.split(';')[0] ?? '';
  expect(Object.keys(documented)).toContain(mediaType);
  expect(mismatches(documented[mediaType]?.schema ?? {}, answer.body)).toEqual([]);
}

/** Where `value` is not as `schema` says: type, missing members, members nobody documented. */
export function mismatches(schema: Schema, value: unknown, at = '$'): string[] {
  const { type, properties, required = [], items } = resolveSchema(schema);
  if (type !== undefined && ![type].flat().includes(typeOf(value))) return [`${at} is ${typeOf(value)}`];
  if (items && Array.isArray(value)) return value.flatMap((item, index) => mismatches(items, item, `${at}[${index}]`));
  if (!properties || !isRecord(value)) return [];
  const missing = required.filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`);
  const wrong = Object.entries(value).flatMap(([name, member]) => {
    const property = properties[name];
    return property ? mismatches(property, member, `${at}.${name}`) : [`${at}.${name} is not documented`];
  });
  return [...missing, ...wrong];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeOf(value) === 'object';
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
