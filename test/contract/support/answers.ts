import type { Answer } from '../../support/http-client.js';
import { isProblem, type Operation } from './operations.js';
import { mismatches } from './schemas.js';

/** An error as the contract wants it, all members there and nothing else, fit to show. */
export function expectProblem(answer: Answer, status: number): void {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const { error, error_description, costo, saldo, reservado, faltante, pendientes, ...members } = answer.body as Record<
    string,
    unknown
  >;
  // What a file leaves open is told as it is in its review.
  const isOpen = answer.body.codigo === 'lote_con_pendientes';
  expect(pendientes).toEqual(isOpen ? expect.any(Array) : undefined);
  // What credit lacks is told in numbers, and nothing else is.
  expect([costo, saldo, reservado, faltante]).toEqual(Array(4).fill(status === 402 ? expect.any(Number) : undefined));
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

/** An error of an operation: a problem, unless it agreed on a body of its own. */
export function expectError(operation: Operation, answer: Answer, status: number): void {
  if (isProblem(operation, status)) return expectProblem(answer, status);
  expect([answer.status, answer.body]).toEqual([status, { message: expect.stringMatching(/\S/) }]);
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

/** What every answer has that speaks of the connection or of security, and of which no operation says anything. */
const EVERYWHERE =
  /^(connection|keep-alive|date|content-(type|length|security-policy)|vary|strict-transport-security|referrer-policy|x-(content-type-options|frame-options)|cross-origin-resource-policy|transfer-encoding)$/;

/** The answer has the headers that are documented, each as it should be, and none that nobody documented. */
function expectDocumentedHeaders(operation: Operation, { status, headers }: Answer): void {
  const documented = operation.responses[status]?.headers ?? {};
  const required = Object.keys(documented).filter((name) => documented[name]?.required);
  const sent = [...headers.keys()].filter((name) => !EVERYWHERE.test(name));
  expect(sent.filter((name) => !(name in documented))).toEqual([]);
  expect(required.filter((name) => !headers.has(name))).toEqual([]);
  for (const name of sent) {
    const schema = documented[name]?.schema ?? {};
    const value = headers.get(name);
    expect([name, mismatches(schema, schema.type === 'integer' ? Number(value) : value)]).toEqual([name, []]);
  }
}

/** The answer has a media type its status is documented with, and exactly the documented members, each as it should be. */
export function expectDocumented(operation: Operation, answer: Answer): void {
  expect(Object.keys(operation.responses)).toContain(String(answer.status));
  expectDocumentedHeaders(operation, answer);
  const documented = operation.responses[answer.status]?.content;
  if (!documented) {
    expect(answer.body).toBeUndefined();
    return;
  }
  const mediaType = answer.headers.get('content-type')?.split(';')[0] ?? '';
  expect(Object.keys(documented)).toContain(mediaType);
  expect(mismatches(documented[mediaType]?.schema ?? {}, answer.body)).toEqual([]);
}
