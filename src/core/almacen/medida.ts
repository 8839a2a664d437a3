import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { tooLargeFile } from '../requests/archivo.errors.js';
import type { Guardado } from './almacen.js';

/** Counts and sums up what flows through, and tells what went wrong before it from what went wrong behind it. */
export class Medida {
  private readonly hash = createHash('sha256');
  private bytes = 0;
  /** What ended the flow too early, where that came from before it. */
  failure: Error | undefined;

  constructor(private readonly maximoBytes: number) {}

  /**
   * What `source` gives. It is destroyed when whoever reads this stops.
   * @throws tooLarge
   */
  async *through(source: Readable): AsyncGenerator<Buffer, void, undefined> {
    const chunks = (source as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
    try {
      for (let next = await this.next(chunks); !next.done; next = await this.next(chunks)) yield next.value;
    } finally {
      await chunks.return?.();
    }
  }

  private async next(chunks: AsyncIterator<Buffer>): Promise<IteratorResult<Buffer>> {
    try {
      const next = await chunks.next();
      if (!next.done) this.add(next.value);
      return next;
    } catch (error) {
      this.failure = error as Error;
      throw error;
    }
  }

  private add(chunk: Buffer): void {
    this.bytes += chunk.length;
    if (this.bytes > this.maximoBytes) throw tooLargeFile(this.maximoBytes);
    this.hash.update(chunk);
  }

  /** Once everything flowed through. */
  result(): Guardado {
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}
