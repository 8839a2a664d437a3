import { isUtf8 } from 'node:buffer';
import { getDecoder } from 'iconv-lite';
import type { Codificacion } from './codificacion.js';

const MARK = '\ufeff';

/**
 * What stands for bytes that are no text in the encoding: a code that is no sign, for no text to hold. So the line is told for
 * a bad one, and what people wrote as `\ufffd` is theirs.
 */
const ILEGIBLE = '\uffff';
const REEMPLAZO = '\ufffd';
const MEDIO_SIGNO = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Whether bytes stood in it that are no text. */
export function isIlegible(texto: string): boolean {
  return texto.includes(ILEGIBLE);
}

/** The same with the sign that people know for such bytes. */
export function conReemplazo(texto: string): string {
  return texto.replaceAll(ILEGIBLE, REEMPLAZO);
}

/** Makes text of the bytes of a file, part by part, without its mark; no part ends between the two signs of a line end. */
export class Decodificador {
  private readonly decoder: Pick<ReturnType<typeof getDecoder>, 'write' | 'end'>;
  private isFirst = true;
  /** A `\r` that may be half of a line end. */
  private held = '';

  constructor(codificacion: Codificacion) {
    if (codificacion === 'utf-8') this.decoder = new DecodificadorUtf8();
    else this.decoder = codificacion.startsWith('utf-16') ? markingHalves(codificacion) : markingBytes(codificacion);
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

/** An encoding of one byte a sign, which can't say `\ufffd`. */
function markingBytes(codificacion: Codificacion): Decodificador['decoder'] {
  const decoder = getDecoder(codificacion, { stripBOM: false });
  return { write: (bytes) => decoder.write(bytes).replaceAll(REEMPLAZO, ILEGIBLE), end: () => decoder.end() };
}

/** UTF-16, where what is no text is half of a sign. */
function markingHalves(codificacion: Codificacion): Decodificador['decoder'] {
  const decoder = getDecoder(codificacion, { stripBOM: false });
  /** The first half of a sign, whose second may come with the next part. */
  let held = '';
  const marked = (text: string): string => (text.isWellFormed() ? text : text.replace(MEDIO_SIGNO, ILEGIBLE));
  return {
    write: (bytes) => {
      const text = held + decoder.write(bytes);
      held = /[\ud800-\udbff]$/.exec(text)?.[0] ?? '';
      return marked(held === '' ? text : text.slice(0, -1));
    },
    end: () => marked(held + (decoder.end() ?? '')),
  };
}

/** UTF-8 in which it shows where bytes are none, however the file is cut into parts. */
class DecodificadorUtf8 {
  /** The beginning of a sign. */
  private rest: Buffer = Buffer.alloc(0);

  write(bytes: Buffer): string {
    const all = this.rest.length === 0 ? bytes : Buffer.concat([this.rest, bytes]);
    const end = endOfWhole(all);
    this.rest = Buffer.from(all.subarray(end));
    return decodeUtf8(all.subarray(0, end));
  }

  end(): string {
    return decodeUtf8(this.rest);
  }
}

/** The bytes of `\ufffd`, which may be a sign of the file itself. */
const ESCRITO = Buffer.from(REEMPLAZO);

function decodeUtf8(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const parts: string[] = [];
  for (let from = 0; ;) {
    const found = bytes.indexOf(ESCRITO, from);
    const part = bytes.subarray(from, found < 0 ? bytes.length : found);
    parts.push(part.toString('utf8').replaceAll(REEMPLAZO, ILEGIBLE));
    if (found < 0) return parts.join(REEMPLAZO);
    from = found + ESCRITO.length;
  }
}

/** Where the last sign begins if it is not all there, or else the end. */
function endOfWhole(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
