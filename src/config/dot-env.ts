import { lstatSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { StartupError } from '../core/errors/startup.error.js';

/** The encodings that editors announce with a mark at the beginning of the file. */
const MARKS: readonly [mark: readonly number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

const BLANK_OR_COMMENT = /^\s*(?:#.*)?$/;
const ASSIGNMENT = /^\s*(?:export\s+)?[A-Za-z_][\w.-]*\s*=\s*(.*)$/;
const QUOTES = ['"', "'", '`'];

/**
 * The variables of a `.env` file; none when there is no such file. A line that would be passed over in silence stops
 * the start instead: what it was meant to set might be the database that is served.
 * @throws StartupError that names the file and the line, never what stands there
 */
export function readDotEnv(file: string): NodeJS.Dict<string> {
  if (!exists(file)) return {};
  const text = decode(file, readBytes(file)).replace(/\r\n?/g, '\n');
  checkLines(file, text.split('\n'));
  return parseEnv(text);
}

/** A link that leads nowhere is there, too: somebody meant it to be read. */
function exists(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    const reason = code === 'EISDIR' ? 'es una carpeta' : `no se puede leer (${code})`;
    throw new StartupError(`El archivo de variables ${file} ${reason}: corríjalo o quítelo.`, { cause });
  }
}

function decode(file: string, bytes: Buffer): string {
  const [, encoding] = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte)) ?? [[], 'utf-8'];
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new StartupError(`El archivo de variables ${file} no está en UTF-8: guárdelo con esa codificación.`, {
      cause,
    });
  }
}

/** Quoted values may go on over several lines, as `parseEnv` reads them. */
function checkLines(file: string, lines: string[]): void {
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (BLANK_OR_COMMENT.test(line)) continue;
    const value = ASSIGNMENT.exec(line)?.[1];
    if (value === undefined) throw badLine(file, index, 'no tiene la forma NOMBRE=valor');
    const quote = QUOTES.find((character) => value.startsWith(character));
    if (quote === undefined) continue;
    const first = index;
    let rest = value.slice(1);
    while (!rest.includes(quote) && index + 1 < lines.length) rest = lines[(index += 1)]!;
    if (!rest.includes(quote)) throw badLine(file, first, 'abre comillas que no se cierran');
    if (!BLANK_OR_COMMENT.test(rest.slice(rest.indexOf(quote) + 1))) {
      throw badLine(file, index, 'lleva texto después de las comillas');
    }
  }
}

function badLine(file: string, index: number, what: string): StartupError {
  return new StartupError(`La línea ${index + 1} de ${file} ${what}: corríjala o bórrela.`);
}
