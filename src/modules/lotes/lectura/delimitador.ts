import { MUESTRAS, type Juicio } from './juicio.js';

export const DELIMITADORES = [',', ';', '\t', '|'] as const;
export type Delimitador = (typeof DELIMITADORES)[number];

const CODES = DELIMITADORES.map((one) => one.charCodeAt(0));
const [QUOTE, LF, CR, BLANK] = ['"', '\n', '\r', ' '].map((sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];

/** Records longer than this are no records. */
const MOST_FIELDS = 1_000;
/** As many lines of the beginning are kept, to look for headings in and to show. */
const KEPT = 50;
/** A line is cut to so much. */
const LONGEST = 5_000;
/** Of the records so many must have the same number of fields, or it is no table of that delimiter. */
const MOSTLY = 0.8;

/**
 * Tells by what fields are apart, from the whole text: a table has the same number of them in nearly every record, whatever
 * stands above and below it. A delimiter within quotes is none. Spreadsheets say it themselves in a first line `sep=;`.
 */
export class JuezDeDelimitador {
  private readonly counts = new Uint32Array(DELIMITADORES.length);
  /** How many records had so many of each. */
  private readonly records = DELIMITADORES.map(() => new Map<number, number>());
  private total = 0;
  private isQuoted = false;
  /** How many signs since the quote. */
  private quoted = 0;
  /** Whether the last sign was a quote that ended what was quoted. */
  private isClosed = false;
  /** Whether what comes next begins a field, as a quote does that is one. */
  private isBeginning = true;
  private isBlank = true;
  private line = '';
  private readonly lines: string[] = [];
  private declared: Delimitador | undefined;

  /** @param text the next part of the file, without its mark */
  add(text: string): void {
    let from = 0;
    for (let place = 0; place < text.length; place += 1) {
      if (!this.read(text.charCodeAt(place))) continue;
      this.keepText(text.slice(from, place));
      this.endRecord();
      from = place + 1;
    }
    this.keepText(text.slice(from));
  }

  /**
   * Once all was given.
   * @param headings how many of these cells are names of fields
   */
  decide(headings: (cells: readonly string[]) => number): Juicio<Delimitador> {
    this.endRecord();
    if (this.declared !== undefined) return { valor: this.declared };
    const tables = DELIMITADORES.map((delimitador, place) => ({ delimitador, ...this.commonest(place) }));
    const regular = tables.filter(({ share }) => share >= MOSTLY);
    const [one, ...more] = regular.length > 0 ? regular : tables.filter(({ share }) => share > 0);
    if (!one) return { valor: ',' }; // one column is one of any delimiter
    if (more.length === 0) return { valor: one.delimitador };
    const known = (delimitador: Delimitador): number =>
      Math.max(...this.lines.map((line) => headings(line.split(delimitador))));
    const ranked = [one, ...more]
      .map((table) => ({ ...table, known: known(table.delimitador) }))
      .sort((a, b) => b.known - a.known || b.share - a.share || b.fields - a.fields);
    const [best, next] = ranked as [(typeof ranked)[0], (typeof ranked)[0]];
    const isClear = best.known > next.known || best.share > next.share || best.fields > next.fields;
    if (isClear) return { valor: best.delimitador };
    const opciones = [best.delimitador, next.delimitador];
    const muestras = this.lines.slice(0, MUESTRAS).map((line) => asSample(line, opciones));
    return { opciones, muestras };
  }

  /** @returns whether the sign ended the record */
  private read(code: number): boolean {
    const wasClosed = this.isClosed;
    this.isClosed = false;
    if (code === QUOTE) {
      if (this.isQuoted) [this.isQuoted, this.isClosed] = [false, true];
      else if (this.isBeginning || wasClosed) [this.isQuoted, this.quoted] = [true, 0]; // doubled, it goes on
    }
    // A quote that nothing ends would hide the rest of the file.
    if (this.isQuoted && (this.quoted += 1) > LONGEST) this.isQuoted = false;
    const isOutside = !this.isQuoted;
    if (isOutside && (code === LF || code === CR)) return true;
    const place = isOutside ? CODES.indexOf(code) : -1;
    if (place >= 0) this.counts[place]! += 1;
    this.isBeginning = place >= 0 || (this.isBeginning && code === BLANK);
    this.isBlank &&= place >= 0 || code === BLANK;
    return false;
  }

  private endRecord(): void {
    if (!this.isBlank) this.keepRecord();
    this.counts.fill(0);
    [this.isQuoted, this.isClosed] = [false, false];
    [this.isBeginning, this.isBlank] = [true, true];
    this.line = '';
  }

  /** Only of the lines that are shown. */
  private keepText(text: string): void {
    if (this.lines.length < KEPT) this.line += text.slice(0, LONGEST - this.line.length);
  }

  private keepRecord(): void {
    if (this.total === 0 && /^sep=.$/i.test(this.line.trim())) {
      this.declared = DELIMITADORES.find((one) => this.line.trim().endsWith(one));
      if (this.declared !== undefined) return;
    }
    this.total += 1;
    if (this.lines.length < KEPT) this.lines.push(this.line);
    for (const [place, records] of this.records.entries()) {
      const fields = Math.min(this.counts[place]!, MOST_FIELDS);
      records.set(fields, (records.get(fields) ?? 0) + 1);
    }
  }

  /** How many of it most records have, and which part of all records those are; a record without any counts for none. */
  private commonest(place: number): { fields: number; share: number } {
    let [fields, most] = [0, 0];
    for (const [count, records] of this.records[place]!)
      if (count > 0 && records > most) [fields, most] = [count, records];
    return { fields, share: this.total === 0 ? 0 : most / this.total };
  }
}

function asSample(line: string, opciones: readonly Delimitador[]): Record<Delimitador, string> {
  const entries = opciones.map((one) => [one, line.split(one).join(' ¦ ')]);
  return Object.fromEntries(entries) as Record<Delimitador, string>;
}
