/** A LIKE pattern that finds `text` anywhere, taken literally. */
export function containsPattern(text: string): string {
  return `%${escapePattern(text)}%`;
}

/** A LIKE pattern that finds `text` at the beginning, taken literally. */
export function prefixPattern(text: string): string {
  return `${escapePattern(text)}%`;
}

/** What a trigram index can look up anywhere in a text, and what it can look up where a word begins. */
const THREE_IN_A_ROW = /[\p{L}\p{N}]{3}/u;
const ONE = /[\p{L}\p{N}]/u;

/**
 * LIKE patterns, for `LIKE ANY`, that find a text without regard to case and accents: anywhere, or, when it has fewer
 * than three letters or digits in a row, only where a word begins. Anything else would read the whole table.
 */
export function searchPatterns(text: string): string[] {
  const folded = foldText(text);
  if (THREE_IN_A_ROW.test(folded) || !ONE.test(folded)) return [containsPattern(folded)];
  return [prefixPattern(folded), `% ${prefixPattern(folded)}`];
}

/** SQL that is true where one of the columns has one of the patterns in `parameter`. */
export function matchesSql(columns: readonly string[], parameter: string): string {
  return `(${columns.map((column) => `${column} LIKE ANY(${parameter}::text[])`).join(' OR ')})`;
}

function escapePattern(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}

const ACCENTED = 'áàâäãåéèêëíìîïóòôöõúùûüñç';
const PLAIN = 'aaaaaaeeeeiiiiooooouuuunc';

/**
 * The SQL of a column without case and accents, to compare with {@link foldText}. The search indexes are made of this
 * very expression: a change here needs new ones.
 */
export function foldedSql(column: string): string {
  return `translate(lower(${column}), '${ACCENTED}', '${PLAIN}')`;
}

/** A text without case and accents: "Peña" and "PENA" are alike. */
export function foldText(text: string): string {
  return [...text.normalize('NFC').toLowerCase()]
    .map((character) => {
      const position = ACCENTED.indexOf(character);
      return position < 0 ? character : PLAIN.charAt(position);
    })
    .join('');
}
