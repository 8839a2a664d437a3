import { getDecoder } from 'iconv-lite';
import type { Codificacion } from './codificacion.js';

const MARK = '\ufeff';

/** Makes text of the bytes of a file, part by part, without its mark; no part ends between the two signs of a line end. */
export class Decodificador {
  private readonly decoder: ReturnType<typeof getDecoder>;
  private isFirst = true;
  /** A `\r` that may be half of a line end. */
  private held = '';

  constructor(codificacion: Codificacion) {
    this.decoder = getDecoder(codificacion, { stripBOM: false });
  }

  add(chunk: Uint8Array): string {
    const text = this.tidy(this.decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)));
    if (!text.endsWith('\r')) return text;
    this.held = '\r';
    return text.slice(0, -1);
  }

  /** What is left once all bytes were given. */
  end(): string {
    return this.tidy(this.decoder.end() ?? '');
  }

  private tidy(text: string): string {
    const whole = this.held + text;
    this.held = '';
    if (!this.isFirst || whole === '') return whole;
    this.isFirst = false;
    return whole.startsWith(MARK) ? whole.slice(1) : whole;
  }
}
