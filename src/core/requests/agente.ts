import type { IncomingHttpHeaders } from 'node:http';

/** As much of what a client says of itself as is worth keeping. */
const MAX_CHARACTERS = 256;

/** What the client of a request says it is (`User-Agent`), cut to 256 characters; null where it says nothing. */
export function agenteOf({ headers }: { headers: IncomingHttpHeaders }): string | null {
  return headers['user-agent']?.slice(0, MAX_CHARACTERS) || null;
}
