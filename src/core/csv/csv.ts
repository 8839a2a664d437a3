/** What a spreadsheet takes for the beginning of a formula, full-width spellings included, and what some of them skip. */
const FORMULA = String.raw`[=+\-@\t\r＝＋－＠﹦﹢﹣﹫−]`;
/** What may stand before it all the same: blanks, what is not seen, and the quotes that make a cell. */
const SKIPPED = String.raw`(?:(?![\t\r\n])[\p{Z}\p{C}"])*`;
/** Where a cell begins, by whatever separator the reader's country goes. */
const CELL_BEGINS = String.raw`(?:^|[,;\t\r\n])${SKIPPED}`;

const DANGER = new RegExp(`(?='*${FORMULA})(?<=${CELL_BEGINS})`, 'gu');
const DISARMED = new RegExp(`'(?='*${FORMULA})(?<=${CELL_BEGINS}')`, 'gu');
/** With or without a sign and thousands: `-5`, `+1`, `-1.234,50`. */
const PLAIN_NUMBER = /^[-+]?(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(?:[.,]\d+)?$/;

/**
 * A text as a cell in which no spreadsheet finds a formula, also one that splits the file at `,`, `;` or tabs whatever
 * it was written with: an apostrophe stands before what would begin one. A plain number stays as it is.
 * {@link readCsvCell} gives the text back.
 */
export function csvCell(text: string): string {
  return PLAIN_NUMBER.test(text) ? text : text.replace(DANGER, "'");
}

/** The text of which {@link csvCell} made this cell. */
export function readCsvCell(cell: string): string {
  return cell.replace(DISARMED, '');
}

/**
 * How CSV is written here, for `csv-stringify`. Spreadsheets in Spanish take the semicolon for granted; the mark tells
 * them that the text is UTF-8. Every cell is quoted, and none is a formula.
 */
export const CSV_FORMAT = {
  delimiter: ';',
  bom: true,
  header: true,
  quoted: true,
  quoted_empty: true,
  cast: { string: csvCell },
} as const;
