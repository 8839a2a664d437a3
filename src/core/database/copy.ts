import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Tx } from './transactions.js';

export type CopyValue = string | number | boolean | null;

/** Of so much text the pieces are that are sent at once. */
const PIECE = 64 * 1024;

/**
 * Writes many rows into a table by COPY, within the transaction.
 * @param into the table and its columns, as they stand in the statement
 */
export async function copyRows(tx: Tx, into: string, rows: Iterable<readonly CopyValue[]>): Promise<void> {
  const client = (await tx.queryRunner!.connect()) as ClientBase;
  await pipeline(Readable.from(piecesOf(rows)), client.query(copyFrom(`COPY ${into} FROM STDIN`)));
}

function* piecesOf(rows: Iterable<readonly CopyValue[]>): Generator<string> {
  let piece = '';
  for (const row of rows) {
    piece += `${row.map(copyText).join('\t')}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

const SPECIAL = /[\\\n\r\t]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** As the text format of COPY has it (PostgreSQL, SQL COPY, "Text Format"). */
function copyText(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value !== 'string') return String(value);
  return SPECIAL.test(value) ? value.replace(/[\\\n\r\t]/g, (sign) => ESCAPES[sign]!) : value;
}
