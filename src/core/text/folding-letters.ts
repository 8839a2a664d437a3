/**
 * Lower-case letters that Unicode does not take apart, by what people type for them: each letter "with a stroke", "with a
 * hook" and the like by its plain one, ligatures by their two letters, the rest as Unicode's own transliteration of Latin
 * letters into ASCII (CLDR, Latin-ASCII) has them.
 */
const BY_PLAIN: Readonly<Record<string, string>> = {
  a: 'ⱥᶏɑɐᶐ',
  ae: 'æ',
  b: 'ƀƃɓᵬᶀꞗ',
  c: 'ƈȼɕꞓꞔ',
  d: 'đðƌȡɖɗᵭᶁᶑꟈ',
  e: 'ɇᶒⱸꬴǝəɛᶓ',
  f: 'ƒᵮᶂꞙ',
  g: 'ǥɠᶃꞡɡɣ',
  h: 'ħɦⱨꞕ',
  hv: 'ƕ',
  i: 'ıɨᶖɩ',
  j: 'ȷɉʝɟ',
  k: 'ƙᶄⱪꝁꝃꝅꞣ',
  l: 'łƚȴɫɬɭᶅⱡꝉꞎꬷꬸꬹ',
  m: 'ɱᵯᶆꬺ',
  n: 'ŋƞȵɲɳᵰᶇꞑꞥꬻ',
  o: 'øɵɔⱺꝋꝍ',
  oe: 'œ',
  ou: 'ȣ',
  p: 'ƥᵱᵽᶈꝑꝓꝕ',
  q: 'ĸɋʠꝗꝙ',
  r: 'ɍɼɽɾᵲᵳᶉꞧꭉ',
  s: 'ȿʂᵴᶊꞩꟊʃ',
  t: 'ŧƫƭȶʈᵵⱦ',
  th: 'þ',
  u: 'ʉᶙꞹꭎꭒ',
  v: 'ʋᶌⱱⱴꝟ',
  w: 'ƿⱳ',
  x: 'ᶍꭖꭗꭘꭙ',
  y: 'ȝƴɏỿꭚ',
  z: 'ƶȥɀʐʑᵶᶎⱬʒ',
  г: 'ґғҕӷӻ',
  ж: 'җ',
  з: 'ҙ',
  к: 'қҝҟӄ',
  л: 'ӆԓԡԯ',
  м: 'ӎ',
  н: 'ңӈӊԣԩ',
  п: 'ҧԥ',
  р: 'ҏ',
  с: 'ҫ',
  т: 'ҭꚋ',
  х: 'ҳӽӿ',
  ч: 'ҷҹ',
  '-': '\u2212',
  "'": '`\u02b9\u02bb\u02bc\u02bd\u02c8\u2018\u2019\u201a\u201b\u2032\u2035\u055a\u05f3\ua78c',
  '"': '«»\u02ba\u201c\u201d\u201e\u201f\u05f4',
};

/** What each of these characters is folded to. */
export const FOLDED: ReadonlyMap<string, string> = new Map(
  Object.entries(BY_PLAIN).flatMap(([plain, characters]) => [...characters].map((character) => [character, plain])),
);
