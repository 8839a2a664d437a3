import { randomBytes } from 'node:crypto';

/** Drawn once for each process, so that no two processes give the same id. */
const PROCESS = randomBytes(9).toString('base64url');
let count = 0;

/** A name for a request, 16 characters or a few more: a random UUID for each would cost more than routing it. */
export function newRequestId(): string {
  count += 1;
  return `${PROCESS}-${count.toString(36).padStart(4, '0')}`;
}
