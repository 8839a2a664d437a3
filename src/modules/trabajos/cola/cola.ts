/**
 * Wakes the workers of other processes when there is something to do. Jobs are rows of the database and nothing else: what
 * is said here may be lost, doubled or late, and workers look for themselves all the same.
 */
export abstract class Cola {
  /** There are jobs of this kind. Neither waits nor throws. */
  abstract avisar(tipo: string): void;

  /** From now on others are heard. */
  abstract escuchar(onAviso: (tipo: string) => void): void;

  /** Hears nobody any more. */
  abstract callar(): Promise<void>;
}

/** Without COLA_URL: workers find what there is when they look. */
export class SinCola extends Cola {
  override avisar(): void {
    // nobody listens
  }

  override escuchar(): void {
    // nobody speaks
  }

  override callar(): Promise<void> {
    return Promise.resolve();
  }
}
