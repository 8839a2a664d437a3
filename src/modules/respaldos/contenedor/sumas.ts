import { createHash } from 'node:crypto';
import type { Medida } from './formato.js';

/** In hexadecimal. */
export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Counts and sums up what goes by. */
export class Cuenta {
  private readonly hash = createHash('sha256');
  private bytes = 0;

  add(piece: Uint8Array): void {
    this.bytes += piece.length;
    this.hash.update(piece);
  }

  /** Once. */
  medida(): Medida {
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}

/**
 * What ends a backup: that the list of its pieces is the one that was written, and by somebody who knew the passphrase.
 * @param firma null where it is not encrypted
 */
export function sello(manifiesto: Buffer, firma: string | null): Buffer {
  const hmac = firma === null ? '' : `hmac ${firma}\n`;
  return Buffer.from(`${hmac}sha256 ${sha256(Buffer.concat([manifiesto, Buffer.from(hmac)]))}\n`);
}

/** Null where there is none. */
export function firmaDe(sellado: Buffer): string | null {
  return /^hmac ([\da-f]{64})\n/.exec(sellado.toString('latin1'))?.[1] ?? null;
}
