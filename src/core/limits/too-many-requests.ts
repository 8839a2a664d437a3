/** A rate limit was reached; the client may come back after `retryAfterSeconds`. `detail` is Spanish and fit to show. */
export class TooManyRequests extends Error {
  constructor(
    readonly retryAfterSeconds: number,
    readonly detail?: string,
  ) {
    super('rate limit reached');
    this.name = 'TooManyRequests';
  }
}
