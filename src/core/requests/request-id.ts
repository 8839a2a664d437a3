import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Drawn once for each process, so that no two processes give the same id. */
const PROCESS = randomBytes(9).toString('base64url');
let count = 0;

/** What {@link newRequestId} looks like. */
export const EXAMPLE_REQUEST_ID = 'Zk3v9QbXw1Lp-000a';

/** A name for a request, 16 characters or a few more: a random UUID for each would cost more than routing it. */
export function newRequestId(): string {
  count += 1;
  return `${PROCESS}-${count.toString(36).padStart(4, '0')}`;
}

/**
 * What the client calls its request (`X-Request-Id`), so that both sides can speak of the same one: 1 to 64 letters,
 * digits, `_`, `.` or `-`. It is logged and given back; anyone can choose it, so it is never kept as evidence.
 */
export function clientRequestId({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : undefined;
}

/** The headers by which an answer names its request: the server's name for it, and the client's if there is one. */
export function requestIdHeaders(id: string, request: Pick<IncomingMessage, 'headers'>): Record<string, string> {
  const given = clientRequestId(request);
  return given === undefined ? { 'x-request-id': id } : { 'x-request-id': id, 'x-client-request-id': given };
}
