/** A rate limit was reached; the client may come back after `retryAfterSeconds`. */
export class TooManyRequests extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super('rate limit reached');
    this.name = 'TooManyRequests';
  }
}
