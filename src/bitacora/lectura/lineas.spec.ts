import { Readable } from 'node:stream';
import { asText, leerLineas, MOST_LINE, own } from './lineas.js';

async function linesOf(...chunks: string[]): Promise<string[]> {
  const lines: string[] = [];
  await leerLineas(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), (line) => lines.push(asText(line)));
  return lines;
}

test('a line ends where it ends, whichever piece of the file that is in', async () => {
  expect(await linesOf('uno\ndos\r\n\ntr', 'es\n')).toEqual(['uno', 'dos', '', 'tres']);
  expect(await linesOf('u', 'n', 'o')).toEqual(['uno']);
  expect(await linesOf('uno\r', '\ndos')).toEqual(['uno', 'dos']);
  expect(await linesOf()).toEqual([]);
});

test('a mark of the encoding at the beginning is no part of the first line', async () => {
  expect(await linesOf('\ufeffuno\n\ufeffdos')).toEqual(['uno', '\ufeffdos']);
});

test('a character may be cut by the end of a piece', async () => {
  const bytes = Buffer.from('ñandú\n');
  const lines: string[] = [];
  await leerLineas(Readable.from([...bytes].map((byte) => Buffer.from([byte]))), (line) => lines.push(asText(line)));
  expect(lines).toEqual(['ñandú']);
});

test('of a line without end the beginning is read, and the next one is whole', async () => {
  const long = 'a'.repeat(MOST_LINE + 1);
  expect(await linesOf(long, long, long, '\ndos')).toEqual(['a'.repeat(MOST_LINE), 'dos']);
});

test('a text of its own is the same text', () => {
  for (const text of ['', 'abc', 'sin método', '\u4e00\ud800']) expect(own(text)).toBe(text);
});
