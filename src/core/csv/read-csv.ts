import { CsvError, parse } from 'csv-parse/sync';
import { DomainError } from '../errors/domain.error.js';

/** A row of a file. */
export interface FilaCsv {
  /** Where it begins, counted from 1 as an editor shows it. */
  linea: number;
  celdas: string[];
}

/** A CSV file as others wrote it. */
export interface ArchivoCsv {
  /** Without blank lines. */
  filas: FilaCsv[];
  /** Lines that could not be taken apart. */
  rotas: { linea: number; mensaje: string }[];
  /** Whether it has more rows than were asked for, which are not read. */
  sobran: boolean;
}

/** Far longer than any line of a file that people fill in. */
const LONGEST_LINE = 100_000;
/** After so many it is no CSV. */
const MOST_BROKEN = 100;

const SEPARATORS = [',', ';', '\t'];
const BREAK = 0x0a;

/** What ends the parser when there is more than was asked for. */
const ENOUGH = new Error('there are more rows than were asked for');

/**
 * Reads CSV of whatever separator and line ends, and blanks around it: UTF-8, or UTF-16 with its mark. It keeps the process
 * from all else, and takes time by the row: of more than `most`, or as many that are empty, the rest is left.
 * @throws unprocessable for what is no such text
 */
export function readCsv(bytes: Uint8Array, most: number): ArchivoCsv {
  // The parser counts a line break within quotes that is two characters twice.
  const text = decode(bytes).replace(/\r\n?/g, '\n');
  const delimiter = separatorOf(text);
  const lines = new Lines(Buffer.from(text));
  const read: ArchivoCsv = { filas: [], rotas: [], sobran: false };
  let records = 0;
  for (;;) {
    const from = lines.behind;
    const onRecord = (celdas: string[], { lines: last }: { lines: number }): null => {
      lines.pass(from + last - lines.behind);
      records += 1;
      const isEmpty = celdas.every((celda) => celda.trim() === '');
      if (records > 2 * most || (!isEmpty && read.filas.length === most)) throw ENOUGH;
      if (isEmpty) return null;
      const linea = lines.behind - celdas.reduce((sum, cell) => sum + countBreaks(cell), 0);
      read.filas.push({ linea, celdas });
      return null;
    };
    try {
      parse(lines.rest, { ...FORMAT, delimiter, on_record: onRecord });
      return read;
    } catch (error) {
      if (error === ENOUGH) return { ...read, sobran: true };
      if (!(error instanceof CsvError)) throw error;
      // What is broken is the line where the record begins; the next may be whole again.
      lines.passBlank();
      lines.pass(1);
      read.rotas.push({ linea: lines.behind, mensaje: wordsFor(error.code) });
      if (read.rotas.length === MOST_BROKEN) return read;
    }
  }
}

const FORMAT = {
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: LONGEST_LINE,
} as const;

/** The lines of a text, of which more and more are behind: what is left of it is never copied. */
class Lines {
  /** How many are behind. */
  behind = 0;

  constructor(public rest: Buffer) {}

  pass(count: number): void {
    for (let passed = 0; passed < count; passed += 1) this.rest = this.rest.subarray(this.lengthOfFirst());
    this.behind += count;
  }

  /** Passes the blank ones that come first. */
  passBlank(): void {
    while (this.rest.length > 0 && this.rest.subarray(0, this.lengthOfFirst()).toString().trim() === '') this.pass(1);
  }

  private lengthOfFirst(): number {
    const end = this.rest.indexOf(BREAK);
    return end < 0 ? this.rest.length : end + 1;
  }
}

const UNREADABLE = 'Guárdelo como «CSV UTF-8» y vuelva a intentarlo.';

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw unreadable(`El archivo es una planilla o un ZIP, no un CSV. ${UNREADABLE}`);
  const utf16 = UTF_16.find(({ mark }) => bytes[0] === mark[0] && bytes[1] === mark[1]);
  try {
    const text = new TextDecoder(utf16?.name ?? 'utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw unreadable(`El archivo tiene caracteres nulos: no es un CSV. ${UNREADABLE}`);
    return text;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const linea = countBreaks(Buffer.from(bytes.subarray(0, firstBadByte(bytes))).toString('latin1')) + 1;
    const what = 'No está en UTF-8, sino en la codificación de una planilla antigua (Latin-1, Windows-1252) o dañado';
    throw unreadable(`El archivo no se puede leer desde la línea ${linea}. ${what}. ${UNREADABLE}`);
  }
}

const UTF_16 = [
  { name: 'utf-16le', mark: [0xff, 0xfe] },
  { name: 'utf-16be', mark: [0xfe, 0xff] },
];

/** Where UTF-8 ends to be that, by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isBeginning(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

/** Whether it is UTF-8 that may go on within a character. */
function isBeginning(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The one that the heading has most of. */
function separatorOf(text: string): string {
  const heading = /^.*$/m.exec(text.slice(0, LONGEST_LINE).trimStart())?.[0].replace(/"[^"]*"/g, '') ?? '';
  const count = (separator: string): number => heading.split(separator).length;
  return SEPARATORS.toSorted((one, other) => count(other) - count(one))[0]!;
}

function countBreaks(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}

function wordsFor(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'Hay una comilla doble que se abre y no se cierra.';
  if (code === 'CSV_MAX_RECORD_SIZE') return 'La línea es demasiado larga: puede faltar una comilla doble que cierre.';
  return 'Las comillas dobles están mal puestas: van al comienzo y al final del valor, y dobles dentro de él.';
}

function unreadable(mensaje: string): DomainError {
  return new DomainError('unprocessable', 'archivo_ilegible', mensaje, [{ campo: 'archivo', mensaje }]);
}
