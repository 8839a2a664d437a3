import { enTrozos } from './trozos.js';

async function trozos(...pieces: string[]): Promise<string[]> {
  const all: string[] = [];
  for await (const trozo of enTrozos(source(pieces), 4)) all.push(trozo.toString());
  return all;
}

async function* source(pieces: readonly string[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) yield Buffer.from(piece);
}

test.each<[string[], string[]]>([
  [[], []],
  [[''], []],
  [['ab'], ['ab']],
  [['abcd'], ['abcd']],
  [
    ['ab', 'cd', 'e'],
    ['abcd', 'e'],
  ],
  [['abcdefghij'], ['abcd', 'efgh', 'ij']],
  [
    ['abc', 'defghijk', 'l'],
    ['abcd', 'efgh', 'ijkl'],
  ],
])('%j is sent as %j', async (pieces, expected) => {
  expect(await trozos(...pieces)).toEqual(expected);
});
