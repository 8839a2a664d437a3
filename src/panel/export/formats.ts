import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { CSV_FORMAT } from '../../core/csv/csv.js';
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
    write: (rows) => {
      const source = Readable.from(rows);
      const csv = stringify({ ...CSV_FORMAT, header: false, cast: { ...CSV_FORMAT.cast, object: cellText } });
      source.on('error', (error) => csv.destroy(error));
      csv.on('close', () => source.destroy());
      return source.pipe(csv);
    },
  },
  { extension: 'xlsx', type: XLSX_TYPE, write: xlsxOf },
];

function cellText(cell: object): string {
  return cell instanceof LocalInstant ? wallText(cell.wallMs) : '';
}
