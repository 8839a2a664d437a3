import { once } from 'node:events';
import { Readable } from 'node:stream';
import yazl from 'yazl';
import { rowXml, SHEET_BEGIN, SHEET_END, STATIC_PARTS, type XlsxCell } from './sheet.js';

/** What the browser is told of such a file. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Rows as an Excel workbook of one sheet, the first of them frozen as its heading (ECMA-376, transitional). It is made
 * while it is read: whatever its length, a few rows of it are in memory. What goes wrong with the rows breaks it off.
 */
export function xlsxOf(rows: AsyncIterable<readonly XlsxCell[]>): Readable {
  const zip = new yazl.ZipFile();
  const sheet = Readable.from(sheetXml(rows), { objectMode: false });
  for (const [name, xml] of Object.entries(STATIC_PARTS)) zip.addBuffer(Buffer.from(xml), name);
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml');
  zip.end();
  const file = zip.outputStream as Readable;
  sheet.on('error', (error) => file.destroy(error));
  // Whoever stops reading ends the rows too.
  void once(file, 'close').then(
    () => sheet.destroy(),
    () => sheet.destroy(),
  );
  return file;
}

async function* sheetXml(rows: AsyncIterable<readonly XlsxCell[]>): AsyncGenerator<string> {
  yield SHEET_BEGIN;
  let number = 0;
  for await (const row of rows) yield rowXml((number += 1), row);
  yield SHEET_END;
}
