import type { Problem } from '../answers/problem.js';

/** Where OAuth2's clients speak to us, and look for its words when they are refused. */
const OAUTH = /^\/api\/v1\/(login\/|logout)/;

/** What OAuth2 (RFC 6749, section 5.2) adds to a refusal; nothing elsewhere, nor to what is the server's own fault. */
export function oauthError(
  url: string,
  { status, codigo, detail }: Problem,
): Pick<Problem, 'error' | 'error_description'> {
  if (!OAUTH.test(url) || status >= 500) return {};
  return { error: errorOf(status, codigo), error_description: asciiOf(detail) };
}

function errorOf(status: number, codigo: string): string {
  if (codigo === 'concesion_no_admitida') return 'unsupported_grant_type';
  return status === 401 ? 'invalid_grant' : 'invalid_request';
}

/** The characters that OAuth2 lets a description have: printable ASCII without `"` and `\`. */
function asciiOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[«»"\\]/g, "'")
    .replace(/[^ -~]/g, '');
}
