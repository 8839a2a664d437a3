import type { BrowserContext, Request } from 'playwright-core';

/**
 * Notes what no page of ours may do: an error in the console (violations of the content security policy
 * among them), an uncaught exception, a request that fails or that goes to another host.
 */
export class Watcher {
  private readonly complaints: string[] = [];

  constructor(
    context: BrowserContext,
    private readonly origin: string,
  ) {
    context.on('console', (message) => {
      if (message.type() === 'error') this.note(`console: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => this.note(`exception: ${error.error().stack ?? error.error().message}`));
    context.on('request', (request) => this.noteForeign(request));
    context.on('requestfailed', (request) => this.noteFailed(request));
  }

  /**
   * Fails on every complaint that is not expected, and on an expectation nothing met: what a test
   * announces, such as the 401 of a wrong password, has to happen.
   */
  assertNothingElse(expected: readonly RegExp[]): void {
    const unexpected = this.complaints.filter((text) => !expected.some((pattern) => pattern.test(text)));
    const missing = expected.filter((pattern) => !this.complaints.some((text) => pattern.test(text)));
    expect({ unexpected, missing: missing.map(String) }).toEqual({ unexpected: [], missing: [] });
  }

  private noteForeign(request: Request): void {
    const url = new URL(request.url());
    if (['data:', 'blob:'].includes(url.protocol) || url.origin === this.origin) return;
    this.note(`foreign host: ${request.url()}`);
  }

  private noteFailed(request: Request): void {
    const reason = request.failure()?.errorText ?? 'unknown';
    // Given up by the page itself: it was left, or what it opened became a download.
    if (reason === 'net::ERR_ABORTED') return;
    this.note(`failed request: ${request.method()} ${request.url()}: ${reason}`);
  }

  private note(text: string): void {
    this.complaints.push(text);
  }
}
