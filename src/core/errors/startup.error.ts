/**
 * Why the program can't start, in one Spanish line that says what to do. Entry points print the
 * message (never the stack) and end with exit code 1.
 */
export class StartupError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartupError';
  }
}
