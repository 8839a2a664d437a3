import { inflateRawSync } from 'node:zlib';
import { LocalInstant, type XlsxCell } from './sheet.js';
import { xlsxOf } from './xlsx.js';

async function* given(rows: readonly (readonly XlsxCell[])[]): AsyncGenerator<readonly XlsxCell[]> {
  yield* rows;
}

/** The files within a zip, by the directory at its end (PKWARE's APPNOTE, 4.3). */
function unzip(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + size);
    const name = zip.subarray(at + 46, at + 46 + nameLength).toString();
    files.set(name, (method === 8 ? inflateRawSync(bytes) : bytes).toString());
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

async function sheetOf(rows: readonly (readonly XlsxCell[])[]): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of xlsxOf(given(rows))) chunks.push(chunk as Buffer);
  return unzip(Buffer.concat(chunks)).get('xl/worksheets/sheet1.xml')!;
}

test('a workbook has all its parts, and the heading stays in sight', async () => {
  const chunks: Buffer[] = [];
  for await (const chunk of xlsxOf(given([['Nombre'], ['Ana']]))) chunks.push(chunk as Buffer);
  const files = unzip(Buffer.concat(chunks));
  expect([...files.keys()].sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ]);
  expect(files.get('xl/worksheets/sheet1.xml')).toMatch(/<pane ySplit="1"[^>]* state="frozen"\/>/);
});

test('texts are texts, whatever they look like, and come through to the last sign', async () => {
  const texts = ['=1+1', '007', 'a & b <c> "d"', ' x ', 'línea\nnueva', '🚗 𝒳', 'tab\tulado'];
  const sheet = await sheetOf([texts]);
  const cells = [...sheet.matchAll(/<c t="inlineStr"[^>]*><is><t xml:space="preserve">([^<]*)<\/t><\/is><\/c>/g)];
  const read = cells.map(([, text]) => text!.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'));
  expect(read).toEqual(texts);
  expect(sheet).not.toContain('<f>');
});

test('what XML can’t hold is written as workbooks write it, and what looks so too', async () => {
  const sheet = await sheetOf([['a\u0001b\uffff', '_x0041_']]);
  expect(sheet).toContain('>a_x0001_b_xFFFF_<');
  expect(sheet).toContain('>_x005F_x0041_<');
});

test('instants are dates of the local clock, numbers are numbers', async () => {
  const sheet = await sheetOf([['Cuándo'], [new LocalInstant(Date.UTC(2026, 2, 14, 12)), 3.5]]);
  expect(sheet).toContain('<c s="1"><v>46095.5</v></c>'); // days since the end of 1899, as every spreadsheet counts
  expect(sheet).toContain('<c><v>3.5</v></c>');
});

test('what one sheet can’t hold goes on on the next, under the same heading', async () => {
  const rows = [['Nombre'], ['Ana'], ['Eva'], ['Luz'], ['Sol']];
  const filesOf = async (many: number): Promise<Map<string, string>> => {
    const chunks: Buffer[] = [];
    for await (const chunk of xlsxOf(given(rows.slice(0, many)), 3)) chunks.push(chunk as Buffer);
    return unzip(Buffer.concat(chunks));
  };
  const textsOf = (xml: string | undefined): string[] =>
    [...(xml ?? '').matchAll(/<t xml:space="preserve">([^<]*)</g)].map(([, text]) => text!);
  const files = await filesOf(5);
  expect(textsOf(files.get('xl/worksheets/sheet1.xml'))).toEqual(['Nombre', 'Ana', 'Eva']);
  expect(textsOf(files.get('xl/worksheets/sheet2.xml'))).toEqual(['Nombre', 'Luz', 'Sol']);
  expect(files.get('xl/worksheets/sheet2.xml')).toContain('<row r="2">');
  for (const part of ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels']) {
    expect(files.get(part)!.match(/sheet2\.xml|"Lista 2"/g)).toHaveLength(1);
    expect(files.get(part)).not.toMatch(/sheet3|Lista 3/);
  }
  // One that is just full has no empty one after it.
  expect([...(await filesOf(3)).keys()].filter((name) => name.includes('sheet'))).toEqual(['xl/worksheets/sheet1.xml']);
});

test('rows that fail break the file off', async () => {
  async function* failing(): AsyncGenerator<XlsxCell[]> {
    yield ['Nombre'];
    throw new Error('the database is gone');
  }
  const reading = async (): Promise<void> => {
    for await (const chunk of xlsxOf(failing())) expect(chunk).toBeInstanceOf(Buffer);
  };
  await expect(reading()).rejects.toThrow('the database is gone');
});

test('rows wait for who reads slowly, and end with who goes away', async () => {
  const state = { made: 0, ended: false };
  async function* endless(): AsyncGenerator<XlsxCell[]> {
    try {
      for (;;) {
        state.made += 1;
        yield [`${state.made} ${Math.random()} ${Math.random()}`];
        await new Promise((resolve) => setImmediate(resolve));
      }
    } finally {
      state.ended = true;
    }
  }
  const file = xlsxOf(endless());
  await new Promise((resolve) => file.once('readable', resolve));
  // Nobody reads on: what is made stops at what the buffers hold.
  let before = -1;
  while (before !== state.made) {
    before = state.made;
    for (let turn = 0; turn < 2_000; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }
  expect(state.made).toBeLessThan(100_000);
  file.destroy();
  while (!state.ended) await new Promise((resolve) => setImmediate(resolve));
});
