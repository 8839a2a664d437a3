import { FOLDED } from './folding-letters.js';

/** Characters that leave no mark of their own on paper, and frames around others. */
const INVISIBLE = /[\p{Cf}\p{Me}\u034f\u180b-\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** Accents that stand alone; taken apart they would be a blank and an accent. */
const LONE_ACUTE = /[\u00b4\u1ffd]/g;

/**
 * Accents and vowel points, as ranges of code points: those common to Latin, Greek and Cyrillic, those of Hebrew and those of
 * Arabic. In other scripts (Devanagari, Thai, Japanese …) a mark is as much of a word as a letter, and stays.
 */
const ACCENTS: readonly (readonly [first: number, last: number])[] = [
  [0x0300, 0x036f],
  [0x0483, 0x0487],
  [0x0591, 0x05c7],
  [0x0610, 0x061a],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06ed],
  [0x08ca, 0x08ff],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20f0],
  [0xfe20, 0xfe2f],
];

/**
 * A text as it is searched, version 1: two texts that people would call the same fold alike. Without case (full folding:
 * "ß" is "ss", "ς" is "σ", "İ" and "ı" are "i"), accents and vowel points, compatibility forms ("ﬁ", "Ａ"); letters such as
 * "ł", "ø", "đ" and "æ" as they are typed on any keyboard; one apostrophe, one dash, one kind of blank, never two blanks in a
 * row nor any at the ends. Any script; no text of letters becomes empty. Folding the result changes nothing, and a part of a
 * text folds to a part of the folded text.
 *
 * The result is stored (columns `busqueda`). A change here is a new version and needs a migration that folds every row anew.
 * folding.spec.ts holds the result for every character of Unicode 14 on every version of Node.
 */
export function foldText(text: string): string {
  const apart = text.replace(INVISIBLE, '').replace(LONE_ACUTE, "'").normalize('NFKD');
  return foldCase(apart)
    .replace(/[^\0-_a-\x7f]/gu, (character) => FOLDED.get(character) ?? character)
    .replace(/\p{M}/gu, (mark) => (isAccent(mark) ? '' : mark))
    .replace(/\p{Pd}/gu, '-')
    .replace(/[\p{Z}\p{Cc}]+/gu, ' ')
    .trim();
}

/** Each step alone leaves letters apart that another one joins: "ẞ" has no other capital, "ı" no other small letter. */
function foldCase(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}

function isAccent(mark: string): boolean {
  const code = mark.codePointAt(0) ?? 0;
  return ACCENTS.some(([first, last]) => code >= first && code <= last);
}
