import { once } from 'node:events';
import { Readable } from 'node:stream';
import yazl from 'yazl';
import { rowXml, SHEET_BEGIN, SHEET_END, sheetPath, workbookParts, type XlsxCell } from './sheet.js';

/** What the browser is told of such a file. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** As many rows as Excel reads on one sheet; a longer one it calls damaged. */
const MOST_ROWS = 1_048_576;

type Row = readonly XlsxCell[];

/**
 * Rows as an Excel workbook, the first of them frozen as the heading (ECMA-376, transitional): of one sheet, or of several
 * with the same heading where one can't hold them all. It is made while it is read: whatever its length, a few rows of it
 * are in memory. What goes wrong with the rows breaks it off.
 */
export function xlsxOf(rows: AsyncIterable<Row>, mostRows = MOST_ROWS): Readable {
  const zip = new yazl.ZipFile();
  const file = zip.outputStream as Readable;
  const given = rows[Symbol.asyncIterator]();
  addSheet(zip, file, { given, number: 1, heading: undefined, first: undefined }, mostRows);
  // Whoever stops reading ends the rows too; nobody is left to be told what goes wrong at that.
  const leave = async (): Promise<void> => void (await given.return?.());
  void once(file, 'close')
    .catch(() => undefined)
    .then(leave)
    .catch(() => undefined);
  return file;
}

/** What a sheet begins with: but for the first one, the heading of the one before and the row that had no place there. */
interface Beginning {
  given: AsyncIterator<Row>;
  number: number;
  heading: Row | undefined;
  first: Row | undefined;
}

/** How many sheets there are is known at the last one: what tells of them all is written after it. */
function addSheet(zip: yazl.ZipFile, file: Readable, beginning: Beginning, mostRows: number): void {
  const { given, number } = beginning;
  const finish = (heading: Row | undefined, left: Row | undefined): void => {
    if (left) return addSheet(zip, file, { given, number: number + 1, heading, first: left }, mostRows);
    for (const [name, xml] of Object.entries(workbookParts(number))) zip.addBuffer(Buffer.from(xml), name);
    zip.end();
  };
  const sheet = Readable.from(sheetXml(beginning, mostRows, finish), { objectMode: false });
  zip.addReadStream(sheet, sheetPath(number));
  sheet.on('error', (error) => file.destroy(error));
  void once(file, 'close').then(
    () => sheet.destroy(),
    () => sheet.destroy(),
  );
}

async function* sheetXml(
  { given, heading, first }: Beginning,
  mostRows: number,
  finish: (heading: Row | undefined, left: Row | undefined) => void,
): AsyncGenerator<string> {
  const next = async (): Promise<Row | undefined> => {
    const result = await given.next();
    return result.done ? undefined : result.value;
  };
  yield SHEET_BEGIN;
  const top = heading ?? (await next());
  if (top) yield rowXml(1, top);
  let row = first ?? (await next());
  for (let number = 2; row && number <= mostRows; number += 1) {
    yield rowXml(number, row);
    row = await next();
  }
  yield SHEET_END;
  finish(top, row);
}
