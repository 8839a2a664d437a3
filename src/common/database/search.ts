/** A LIKE pattern that finds `text` anywhere, taken literally. */
export function containsPattern(text: string): string {
  return `%${escapePattern(text)}%`;
}

/** A LIKE pattern that finds `text` at the beginning, taken literally. */
export function prefixPattern(text: string): string {
  return `${escapePattern(text)}%`;
}

function escapePattern(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}

const ACCENTED = 'áàâäãåéèêëíìîïóòôöõúùûüñç';
const PLAIN = 'aaaaaaeeeeiiiiooooouuuunc';

/** The SQL of a column without case and accents, to compare with {@link foldText}. */
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
