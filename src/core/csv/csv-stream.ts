import { Readable } from 'node:stream';
import { stringify, type Cast } from 'csv-stringify';
import { CSV_FORMAT } from './csv.js';

/**
 * A CSV file, made while it is read; the first row is the heading.
 * @param object how a cell is written that is no text
 */
export function csvStream<Cell>(rows: AsyncIterable<Cell[]>, object?: Cast<object>): Readable {
  const source = Readable.from(rows);
  const cast = { ...CSV_FORMAT.cast, ...(object && { object }) };
  const csv = stringify({ ...CSV_FORMAT, header: false, cast });
  source.on('error', (error) => csv.destroy(error));
  csv.on('close', () => source.destroy());
  return source.pipe(csv);
}

/** The same rows once the first of them is there: what can't be read is told before a file begins. */
export async function begun<T>(rows: AsyncGenerator<T>): Promise<AsyncGenerator<T>> {
  const first = await rows.next();
  return (async function* () {
    try {
      if (!first.done) yield first.value;
      yield* rows;
    } finally {
      await rows.return(undefined);
    }
  })();
}
