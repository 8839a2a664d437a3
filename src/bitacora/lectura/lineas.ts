import type { Readable } from 'node:stream';

/** So much of a line is looked at: nothing that is a log has longer ones, and a file without any end of line is read in flat memory. */
export const MOST_LINE = 65_536;

const CR = 13;
// eslint-disable-next-line no-control-regex -- a byte may be any of them
const BYTES = /^[\u0000-\u00ff]*$/;
const MARK = '\u00ef\u00bb\u00bf';

/**
 * Calls `cada` for each line of a stream of bytes, without its end. A character is a byte: what matters of a log is
 * ASCII, and reading it so costs half as much; {@link asText} gives back what was written.
 */
export async function leerLineas(fuente: Readable, cada: (linea: string) => void): Promise<void> {
  let rest = '';
  let isFirst = true;
  for await (const chunk of fuente as AsyncIterable<Buffer>) {
    const text = chunk.toString('latin1');
    let begin = 0;
    let end = text.indexOf('\n');
    if (end >= 0) {
      const line = rest + text.slice(0, end);
      cada(lineOf(isFirst ? withoutMark(line) : line));
      isFirst = false;
      rest = '';
      for (begin = end + 1; (end = text.indexOf('\n', begin)) >= 0; begin = end + 1)
        cada(lineOf(text.slice(begin, end)));
    }
    if (rest.length <= MOST_LINE) rest = own(rest + text.slice(begin, begin + MOST_LINE + 1)); // what follows is not kept
  }
  if (rest !== '') cada(lineOf(isFirst ? withoutMark(rest) : rest));
}

function withoutMark(line: string): string {
  return line.startsWith(MARK) ? line.slice(MARK.length) : line;
}

function lineOf(line: string): string {
  const whole = line.charCodeAt(line.length - 1) === CR ? line.slice(0, -1) : line;
  return whole.length > MOST_LINE ? whole.slice(0, MOST_LINE) : whole;
}

/** A text with memory of its own: a piece of a larger one holds all of that. */
export function own(text: string): string {
  const encoding = BYTES.test(text) ? 'latin1' : 'utf16le';
  return Buffer.from(text, encoding).toString(encoding);
}

/** What was written where each character is a byte. */
export function asText(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
