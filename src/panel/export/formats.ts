import type { Readable } from 'node:stream';
import { csvStream } from '../../core/csv/csv-stream.js';
import { LocalInstant } from '../../core/xlsx/sheet.js';
import { XLSX_TYPE, xlsxOf } from '../../core/xlsx/xlsx.js';
import type { ExportCell } from './export-columns.js';
import { wallText } from './local-clock.js';

/** As what a list leaves. */
export interface ExportFormat {
  /** How the file's name ends. */
  extension: 'csv' | 'xlsx';
  type: string;
  /** The whole file, made while it is read; the first row is the heading. */
  write: (rows: AsyncIterable<ExportCell[]>) => Readable;
}

export const FORMATS: readonly ExportFormat[] = [
  {
    extension: 'csv',
    type: 'text/csv; charset=utf-8',
    write: (rows) => csvStream(rows, cellText),
  },
  { extension: 'xlsx', type: XLSX_TYPE, write: xlsxOf },
];

function cellText(cell: object): string {
  return cell instanceof LocalInstant ? wallText(cell.wallMs) : '';
}
