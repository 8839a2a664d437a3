import type { Delimitador } from './delimitador.js';

/** A record of a file, as it stands there. */
export interface RegistroCrudo {
  /** Where it begins, as an editor counts: the first line is 1, and a break within quotes counts. */
  linea: number;
  texto: string;
  /** Why it can't be taken apart. */
  problema?: 'comilla_sin_cerrar' | 'demasiado_largo';
}

/** Far longer than any record that people or machines write. */
export const MAX_REGISTRO = 100_000;

const [QUOTE, LF, CR, BLANK] = [0x22, 0x0a, 0x0d, 0x20];
/** `\r\n`, `\n` and `\r` alone, also within one file. */
const BREAK = /\r\n|\n|\r/g;

/** What stands around a field and is none of it: whatever `trim` and the parser of fields leave out there. */
function isBlank(code: number): boolean {
  return code === BLANK || (code !== LF && code !== CR && /\s/.test(String.fromCharCode(code)));
}

/**
 * Cuts a text into its records, part by part. A quote opens where a field begins and closes at the next one that is not
 * doubled. One that nothing closes spoils its own line and no other: the next line is read on as if it stood alone. What
 * would close it on another line is none that closes where it begins a field itself, and text follows it.
 */
export class CortadorDeRegistros {
  private readonly delimiter: number;
  /** The record that is not at its end yet, and what follows. */
  private rest = '';
  /** How far it was looked at, and what was found so far. */
  private at = 0;
  private isQuoted = false;
  private isClosed = false;
  private isBeginning = true;
  /** Of what is quoted: whether it goes over a line's end, and whether a field might begin at the next sign. */
  private isBroken = false;
  private mightBegin = false;
  /** Whether the quote that closed last stands where one opens, on another line. */
  private isDoubtful = false;
  private linea = 1;
  /** Whether what comes until the line's end is part of a record that was too long. */
  private isSkipping = false;

  constructor(delimitador: Delimitador) {
    this.delimiter = delimitador.charCodeAt(0);
  }

  /** @param text the next part, which does not end between `\r` and `\n`. @returns the records that are at their end now */
  add(text: string): RegistroCrudo[] {
    this.rest += text;
    return this.cut(false);
  }

  /** The last records, once all was given. */
  end(): RegistroCrudo[] {
    return this.cut(true);
  }

  private cut(isEnd: boolean): RegistroCrudo[] {
    const records: RegistroCrudo[] = [];
    for (;;) {
      const end = this.findEnd();
      if (end === 'comilla_sin_cerrar') {
        records.push(this.giveUpQuote());
        continue;
      }
      const isTooLong = (end ?? this.at) > MAX_REGISTRO;
      if (this.isQuoted && end === null && (isTooLong || isEnd)) records.push(this.giveUpQuote());
      else if (end === null && isTooLong) this.skip(records);
      else if (end !== null) this.take(records, end);
      else {
        if (isEnd && this.rest !== '') this.take(records, this.rest.length);
        return records;
      }
    }
  }

  /** Where the record ends; null where the text, or what a record may have, is at its end before; or that a quote stays open. */
  private findEnd(): number | 'comilla_sin_cerrar' | null {
    for (; this.at < this.rest.length && this.at <= MAX_REGISTRO; this.at += 1) {
      const code = this.rest.charCodeAt(this.at);
      const wasClosed = this.isClosed;
      this.isClosed = false;
      if (this.isQuoted) {
        this.readQuoted(code);
        continue;
      }
      const isEnd = code === LF || code === CR;
      const isDelimiter = code === this.delimiter;
      if (this.isDoubtful && (isDelimiter || !isBlank(code))) {
        const isDoubled = code === QUOTE && wasClosed;
        if (!isEnd && !isDoubled && !isDelimiter) return 'comilla_sin_cerrar';
        this.isDoubtful = false;
      }
      if (isEnd) return this.at;
      if (code === QUOTE && (this.isBeginning || wasClosed) && !this.isSkipping) {
        this.isQuoted = true;
        if (!wasClosed) [this.isBroken, this.mightBegin] = [false, false];
      }
      this.isBeginning = isDelimiter || (this.isBeginning && isBlank(code));
    }
    return null;
  }

  private readQuoted(code: number): void {
    if (code === QUOTE) {
      [this.isQuoted, this.isClosed] = [false, true];
      this.isDoubtful = this.isBroken && this.mightBegin;
    } else if (code === LF || code === CR) [this.isBroken, this.mightBegin] = [true, true];
    else if (code === this.delimiter || !isBlank(code)) this.mightBegin = code === this.delimiter;
  }

  private take(records: RegistroCrudo[], end: number): void {
    const texto = this.rest.slice(0, end);
    if (this.isSkipping) this.isSkipping = false;
    else if (texto.length > MAX_REGISTRO) records.push(this.tooLong(texto));
    else records.push({ linea: this.linea, texto });
    this.goOn(end);
  }

  /** The line where the quote stands is lost; what comes after it begins anew. */
  private giveUpQuote(): RegistroCrudo {
    const found = this.rest.search(/[\r\n]/);
    const end = found === -1 ? this.rest.length : found;
    const texto = this.rest.slice(0, Math.min(end, MAX_REGISTRO));
    const record: RegistroCrudo = { linea: this.linea, texto, problema: 'comilla_sin_cerrar' };
    this.goOn(end);
    return record;
  }

  private skip(records: RegistroCrudo[]): void {
    if (!this.isSkipping) records.push(this.tooLong(this.rest));
    this.isSkipping = true;
    this.rest = this.rest.slice(this.at);
    this.at = 0;
  }

  private tooLong(texto: string): RegistroCrudo {
    return { linea: this.linea, texto: texto.slice(0, 200), problema: 'demasiado_largo' };
  }

  /** On to what follows the line end at `end`. */
  private goOn(end: number): void {
    const breaks = this.rest.slice(0, end).match(BREAK)?.length ?? 0; // those within quotes
    this.linea += breaks + 1;
    const isPair = this.rest.charCodeAt(end) === CR && this.rest.charCodeAt(end + 1) === LF;
    this.rest = this.rest.slice(end + (isPair ? 2 : 1));
    this.at = 0;
    [this.isQuoted, this.isClosed, this.isBeginning, this.isDoubtful] = [false, false, true, false];
  }
}
