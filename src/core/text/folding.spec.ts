import { createHash } from 'node:crypto';
import { lettersAndNumbers, otherCharacters } from '../../../test/support/unicode-14.js';
import { foldText } from './folding.js';

const LETTERS = lettersAndNumbers();
const CHARACTERS = [...LETTERS, ...otherCharacters()];

test.each([
  ['PEÑA', 'pena'],
  ['Pen\u0303a', 'pena'],
  ['Águila Ünal Çelik', 'aguila unal celik'],
  ["O'Higgins 100%", "o'higgins 100%"],
  ['Łukasz Sørensen Đorđe Ħal', 'lukasz sorensen dorde hal'],
  ['Æsa Œuvre Þór Guðrún Ŋala', 'aesa oeuvre thor gudrun nala'],
  ['Groß GROSS GROẞ', 'gross gross gross'],
  ['İpek Işık ışık', 'ipek isik isik'],
  ['Nguyễn Thị Phượng', 'nguyen thi phuong'],
  ['Ayşə Quliyeva', 'ayse quliyeva'],
  ['ΟΔΥΣΣΕΎΣ Οδυσσεύς', 'οδυσσευσ οδυσσευσ'],
  ['Семён Йовович', 'семен иовович'],
  ['Ґалаґан Қайрат', 'галаган каират'],
  ['مُحَمَّد أحمد', 'محمد احمد'],
  ['שָׁלוֹם', 'שלום'],
  ['किशोर', 'किशोर'],
  ['김철수', '김철수'.normalize('NFKD')],
  ['ガラ', 'ガラ'.normalize('NFKD')],
  ['D’Angelo D‘Angelo DʼAngelo D´Angelo D`Angelo D′Angelo', "d'angelo ".repeat(6).trim()],
  ['Ana–María Ana‑María Ana−María', 'ana-maria ana-maria ana-maria'],
  ['«Ana» “Ana”', '"ana" "ana"'],
  ['\u3000Ana\u00a0\u2009 Rojas\t\u202f', 'ana rojas'],
  ['A\u00adna\u200b \u202eRojas\u202c', 'ana rojas'],
  ['ﬁn Ａｎａ Mª ² Ⅳ', 'fin ana ma 2 iv'],
  ['1001 · Luis', '1001 · luis'],
  ['😀', '😀'],
  ['', ''],
])('%s is searched as %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('each character of Unicode 14 in any case and any normal form folds alike, and folding twice is folding once', () => {
  const apart: string[][] = [];
  for (const character of CHARACTERS) {
    const folded = foldText(character);
    const cases = [folded, character.toUpperCase(), character.toLowerCase()];
    const forms = ['NFC', 'NFD', 'NFKC', 'NFKD'].map((form) => character.normalize(form));
    for (const other of new Set([...cases, ...forms])) {
      if (other !== character && foldText(other) !== folded) apart.push([character, other]);
    }
  }
  // Its compatibility form is a blank and an accent, which is not what anybody types it for.
  expect(new Set(apart.map(([character]) => character))).toEqual(new Set(['\u00b4', '\u1ffd']));
});

test('no letter or number of Unicode 14 is lost', () => {
  const lost = LETTERS.filter((letter) => foldText(letter) === '' || foldText(`a${letter}b`) === 'ab');
  // Arabic vowel points with nothing to stand on, which Unicode takes for a blank and a point.
  expect(lost.join('')).toBe('ﱞﱟﱠﱡﱢﱣﹰﹲﹴﹶﹸﹺﹼﹾ');
});

test('a part of a text is found in it', () => {
  const pick = (n: number): string => CHARACTERS[n % CHARACTERS.length]!;
  const missed: string[] = [];
  for (let n = 0; n < 1_000; n += 1) {
    const text = Array.from({ length: 6 }, (_, place) => pick(n * 7_919 + place * 104_729));
    for (let from = 0; from < text.length; from += 1) {
      const part = text.slice(from, from + 3).join('');
      if (!foldText(text.join('')).includes(foldText(part))) missed.push(`${part} in ${text.join('')}`);
    }
  }
  expect(missed).toEqual([]);
});

/** What is stored must stay right after Node was upgraded. If this changes, the columns must be filled anew. */
test('the result for each character of Unicode 14 is the same on every version of Node', () => {
  const mapping = CHARACTERS.map((character) => `${character}\t${foldText(character)}\n`).join('');
  expect(createHash('sha256').update(mapping).digest('hex')).toBe(
    'e48740125d21daa833eaa58b0805802daa862f1c056d3a07d29465b1067a4c48',
  );
});
