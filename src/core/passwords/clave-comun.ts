import { dictionary } from '@zxcvbn-ts/language-common';
import { foldText } from '../text/folding.js';

/** What comes to everybody's mind in front of this very program, and to whoever sets a password for somebody else. */
const PROPIAS = [
  ...'clave infraccion infracciones multa multas oficial administrador registro transito usuario'.split(' '),
  ...'carabinero carabineros guardia patrulla bienvenido bienvenida provisoria provisional temporal'.split(' '),
];

/** Fewer characters than this to a run, on average, and a text is no mere sequence. */
const RUN = 3;

/** Built when the first password is set: most processes never see one. */
let comunes: ReadonlySet<string> | undefined;

/**
 * Whether a password is among the first that anybody would try: one of those used most or something said over again, with
 * digits or signs around it too; a sequence. It makes no difference whether letters are large or have accents.
 */
export function isClaveComun(clave: string): boolean {
  const text = foldText(clave);
  return isRepeated(text) || isSequence(text) || isListed(text);
}

/** `aaaaaaaaaa`, ten blanks, `1212121212`, `policiapolicia`: its beginning over and over. */
function isRepeated(text: string): boolean {
  for (let length = 1; length * 2 <= text.length; length += 1) {
    if (text.startsWith(text.slice(length))) return true;
  }
  return text === '';
}

/** `abcdefghij`, `1234567890`, `aaaaabbbbb`, `13579abcde`: in few runs, each with a constant step. */
function isSequence(text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0)!);
  const step = (index: number): number => codes[index + 1]! - codes[index]!;
  let runs = 0;
  for (let index = 0; index < codes.length; runs += 1) {
    const first = step(index);
    index += 1;
    while (step(index) === first) index += 1;
    index += 1;
  }
  return runs * RUN <= codes.length;
}

/** What makes at least half of the text counts: a phrase does not become common by a word in it. */
function isListed(text: string): boolean {
  comunes ??= new Set([...dictionary['passwords-common'], ...PROPIAS]);
  const word = text.replace(/^\P{L}+|\P{L}+$/gu, '');
  return comunes.has(text) || (word.length * 2 >= text.length && (comunes.has(word) || isRepeated(word)));
}
