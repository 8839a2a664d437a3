import { foldText } from '../text/folding.js';

/** A LIKE pattern that finds `text` anywhere, taken literally. */
export function containsPattern(text: string): string {
  return `%${escapePattern(text)}%`;
}

/** A LIKE pattern that finds `text` at the beginning, taken literally. */
export function prefixPattern(text: string): string {
  return `${escapePattern(text)}%`;
}

/** What a trigram index can look up anywhere in a text, and what it can look up where a word begins. */
const THREE_IN_A_ROW = /[\p{L}\p{M}\p{N}]{3}/u;
const ONE = /[\p{L}\p{N}]/u;

/** UTF-16 units. Nothing that is searched is longer, and normalising a long run of accents can take a second. */
const LONGEST = 1_000;

/**
 * LIKE patterns, for `LIKE ANY`, that find a text in a column of folded text: anywhere, or, when it has fewer than three
 * letters or digits in a row, only where a word begins. Anything else would read the whole table. None for a text longer
 * than any there is.
 */
export function searchPatterns(text: string): string[] {
  if (text.length > LONGEST) return [];
  const folded = foldText(text);
  if (THREE_IN_A_ROW.test(folded) || !ONE.test(folded)) return [containsPattern(folded)];
  return [prefixPattern(folded), `% ${prefixPattern(folded)}`];
}

/** The same anywhere, however short the text: for a table that is short itself, and of which codes are asked. */
export function anywherePatterns(text: string): string[] {
  return text.length > LONGEST ? [] : [containsPattern(foldText(text))];
}

/** The same for e-mails, which are stored in lower case; of the apostrophes folded into one they may hold two kinds. */
export function correoPatterns(text: string): string[] {
  return searchPatterns(text).map((pattern) => pattern.replaceAll("'", '_'));
}

/** SQL that is true where the column has one of the patterns in `parameter`. */
export function matchesSql(column: string, parameter: string): string {
  return `${column} LIKE ANY(${parameter}::text[])`;
}

function escapePattern(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}
