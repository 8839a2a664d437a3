import { isUtf8 } from 'node:buffer';
import { decode } from 'iconv-lite';
import { MUESTRAS, type Juicio } from './juicio.js';

export const CODIFICACIONES = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'cp850'] as const;
export type Codificacion = (typeof CODIFICACIONES)[number];

/** One byte a character, which any file is: only what it would say tells which. */
const DE_UN_BYTE = ['windows-1252', 'cp850'] as const;
type DeUnByte = (typeof DE_UN_BYTE)[number];

const MARCAS: readonly (readonly [Codificacion, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Around so many odd bytes the samples are looked for. */
const LOOKED_AT = 1_000;
/** As many bytes around an odd one are looked at. */
const CONTEXT = 30;

/** What a neighbour is. */
type Clase = 'minúscula' | 'mayúscula' | 'cifra' | 'otra';
/** What a byte beyond ASCII is to Spanish: a letter, a sign that follows or begins a word, one that may stand alone, none. */
type Signo = 'minúscula' | 'mayúscula' | 'tras' | 'ante' | 'suelto' | 'ajeno';

const ESPANOLES: readonly (readonly [string, Signo])[] = [
  ['áéíóúüñ', 'minúscula'],
  ['ÁÉÍÓÚÜÑ', 'mayúscula'],
  ['°ºª', 'tras'],
  ['¿¡«', 'ante'],
  ['“”‘’–—…»', 'suelto'],
];

const CLASES = byEncoding((letter): Clase => {
  if (/\p{Ll}/u.test(letter)) return 'minúscula';
  if (/\p{Lu}/u.test(letter)) return 'mayúscula';
  return /\d/.test(letter) ? 'cifra' : 'otra';
});
const SIGNOS = byEncoding((letter): Signo => ESPANOLES.find(([signs]) => signs.includes(letter))?.[1] ?? 'ajeno');

/**
 * Tells in which encoding a text was written, from all of its bytes. A mark at the beginning and valid UTF-8 are certain:
 * text in another encoding that has any accent is not valid UTF-8 but by a rare accident. Of the encodings of one byte that
 * Spanish spreadsheets and old systems write, each makes words of the same bytes: which words are Spanish decides (an
 * accented letter within a word, in the case of its neighbours), and where both are or neither is nobody decides for people.
 */
export class JuezDeCodificacion {
  private isValidUtf8 = true;
  /** The end of what was given, of which so many bytes were looked at. */
  private rest: Buffer = Buffer.alloc(0);
  private seen = 0;
  private beginning: Buffer = Buffer.alloc(0);
  private odd = 0;
  private readonly natural: Record<DeUnByte, number> = { 'windows-1252': 0, cp850: 0 };
  private readonly words = new Map<string, Buffer>();

  /** @param chunk the next bytes of the file */
  add(chunk: Uint8Array): void {
    if (this.beginning.length < 3) this.beginning = Buffer.concat([this.beginning, chunk.subarray(0, 3)]);
    this.look(Buffer.concat([this.rest, chunk]), false);
  }

  /** Once all bytes were given. */
  decide(): Juicio<Codificacion> {
    const mark = MARCAS.find(([, bytes]) => bytes.every((byte, place) => this.beginning[place] === byte));
    if (mark) return { valor: mark[0] };
    this.look(this.rest, true);
    if (this.isValidUtf8) return { valor: 'utf-8' };
    const [best, other] = DE_UN_BYTE.toSorted((a, b) => this.natural[b] - this.natural[a]) as [DeUnByte, DeUnByte];
    const isClear = this.natural[best] >= 0.9 * this.odd && this.natural[other] < 0.5 * this.natural[best];
    if (isClear) return { valor: best };
    const samples = [...this.words.values()].filter(isReadDifferently).slice(0, MUESTRAS);
    return { opciones: DE_UN_BYTE, muestras: samples.map((bytes) => asSample(bytes) as Record<Codificacion, string>) };
  }

  private look(bytes: Buffer, isEnd: boolean): void {
    const { seen } = this;
    // What is around a character is looked at with it, and none is cut in two.
    const end = isEnd ? bytes.length : beginOfCharacter(bytes, Math.max(seen, bytes.length - CONTEXT));
    const cut = Math.max(seen, end);
    if (this.isValidUtf8 && !isUtf8(bytes.subarray(seen, cut))) this.isValidUtf8 = false;
    for (let place = seen; place < cut; place += 1) if (bytes[place]! >= 0x80) this.weigh(bytes, place);
    const keptFrom = Math.max(0, cut - CONTEXT);
    this.rest = Buffer.from(bytes.subarray(keptFrom));
    this.seen = cut - keptFrom;
  }

  private weigh(bytes: Buffer, place: number): void {
    this.odd += 1;
    const byte = bytes[place]!;
    for (const name of DE_UN_BYTE)
      if (isNatural(name, bytes[place - 1], byte, bytes[place + 1])) this.natural[name] += 1;
    if (this.odd <= LOOKED_AT) {
      const word = wordAt(bytes, place);
      this.words.set(word.toString('latin1'), word);
    }
  }
}

/** A table of the 256 bytes for each encoding. */
function byEncoding<T>(of: (letter: string) => T): Readonly<Record<DeUnByte, readonly T[]>> {
  const table = (name: DeUnByte): T[] =>
    Array.from({ length: 256 }, (_, byte) => of(decode(Buffer.from([byte]), name)));
  return { 'windows-1252': table('windows-1252'), cp850: table('cp850') };
}

/** Where the character begins that `end` would cut. */
function beginOfCharacter(bytes: Buffer, end: number): number {
  let begin = end;
  while (begin > 0 && end - begin < 3 && (bytes[begin]! & 0xc0) === 0x80) begin -= 1;
  return begin;
}

/** Whether a byte is, in that encoding, what Spanish has between these neighbours. */
function isNatural(name: DeUnByte, before: number | undefined, byte: number, after: number | undefined): boolean {
  const [left, right] = [claseOf(name, before), claseOf(name, after)];
  switch (SIGNOS[name][byte]!) {
    case 'minúscula':
      return left === 'minúscula' || right === 'minúscula';
    case 'mayúscula':
      return left === 'mayúscula' || (left === 'otra' && right !== 'otra');
    case 'tras':
      return left !== 'otra' && right === 'otra';
    case 'ante':
      return left === 'otra' && right !== 'otra';
    case 'suelto':
      return true;
    case 'ajeno':
      return false;
  }
}

function claseOf(name: DeUnByte, byte: number | undefined): Clase {
  return byte === undefined ? 'otra' : CLASES[name][byte]!;
}

/** The word around a byte. */
function wordAt(bytes: Buffer, place: number): Buffer {
  const isWithin = (byte: number | undefined): boolean =>
    byte !== undefined &&
    (byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) - 0x61 < 26 && (byte | 0x20) >= 0x61));
  let [begin, end] = [place, place + 1];
  while (place - begin < CONTEXT && isWithin(bytes[begin - 1])) begin -= 1;
  while (end - place < CONTEXT && isWithin(bytes[end])) end += 1;
  return Buffer.from(bytes.subarray(begin, end));
}

function isReadDifferently(bytes: Buffer): boolean {
  return decode(bytes, 'windows-1252') !== decode(bytes, 'cp850');
}

function asSample(bytes: Buffer): Record<DeUnByte, string> {
  return { 'windows-1252': decode(bytes, 'windows-1252'), cp850: decode(bytes, 'cp850') };
}
