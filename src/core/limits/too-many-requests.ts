import { DomainError } from '../errors/domain.error.js';

/** A limit was reached; the client may come back after `retryAfterSeconds`. */
export class TooManyRequests extends DomainError {
  constructor(
    readonly retryAfterSeconds: number,
    message = 'Demasiadas solicitudes: espere un momento.',
  ) {
    super('limited', 'limite', message, [], { retryAfterSeconds });
  }
}
