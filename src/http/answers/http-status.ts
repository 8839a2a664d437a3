import type { ErrorKind } from '../../core/errors/domain.error.js';

/** The one map from kinds of refusal to HTTP; a kind without a status does not compile. */
export const HTTP_STATUS = {
  invalid: 400,
  unauthenticated: 401,
  unpaid: 402,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  gone: 410,
  stale: 412,
  tooLarge: 413,
  unsupported: 415,
  unprocessable: 422,
  limited: 429,
  overloaded: 503,
  unavailable: 503,
} satisfies Record<ErrorKind, number>;
