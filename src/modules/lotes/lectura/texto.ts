import { getDecoder } from 'iconv-lite';
import type { Codificacion } from './codificacion.js';

const MARK = '\ufeff';

/** Makes text of the bytes of a file, part by part: without its mark, and with `\n` for every kind of line end. */
export class Decodificador {
  private readonly decoder: ReturnType<typeof getDecoder>;
  private isFirst = true;
  /** Whether the last sign was a `\r`, which is one line end with the `\n` that may follow. */
  private endsInCr = false;

  constructor(codificacion: Codificacion) {
    this.decoder = getDecoder(codificacion, { stripBOM: false });
  }

  add(chunk: Uint8Array): string {
    return this.tidy(this.decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)));
  }

  /** What is left once all bytes were given. */
  end(): string {
    return this.tidy(this.decoder.end() ?? '');
  }

  private tidy(text: string): string {
    if (text === '') return '';
    let tidied = text;
    if (this.isFirst && tidied.startsWith(MARK)) tidied = tidied.slice(1);
    this.isFirst = false;
    if (this.endsInCr && tidied.startsWith('\n')) tidied = tidied.slice(1);
    this.endsInCr = text.endsWith('\r');
    return tidied.replace(/\r\n?/g, '\n');
  }
}
