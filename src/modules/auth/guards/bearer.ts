import type { IncomingMessage } from 'node:http';

/** One token of three parts and nothing else. The scheme is written in any case (RFC 9110, section 11.1). */
const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** A partner's own. */
const BEARER_DE_ALIADO = /^Bearer +(aliado_[\w-]+)$/i;

const NAME = 'authorization';

/** Where a request carries its token. */
export type TokenRequest = Pick<IncomingMessage, 'headers' | 'rawHeaders'>;

/**
 * The token of the `Authorization` header. Undefined unless there is exactly one such header that holds exactly one
 * token: of two, a proxy and this server could each believe another.
 */
export function bearerToken(request: TokenRequest): string | undefined {
  return tokenIn(request, BEARER);
}

/** The same of a partner's own token. */
export function bearerDeAliado(request: TokenRequest): string | undefined {
  return tokenIn(request, BEARER_DE_ALIADO);
}

function tokenIn({ headers, rawHeaders }: TokenRequest, form: RegExp): string | undefined {
  const token = form.exec(headers.authorization ?? '')?.[1];
  return token !== undefined && isAlone(rawHeaders) ? token : undefined;
}

/** Whether a request says nothing of who sends it, or says it in another scheme. */
export function lacksBearer({ headers }: TokenRequest): boolean {
  return !/^Bearer( |$)/i.test(headers.authorization ?? '');
}

/** Node keeps the first of two headers of this name and drops the other without a word. */
function isAlone(rawHeaders: readonly string[]): boolean {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]!;
    if (name.length === NAME.length && name.toLowerCase() === NAME) count += 1;
  }
  return count === 1;
}
