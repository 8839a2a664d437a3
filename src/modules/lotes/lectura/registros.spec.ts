import { CortadorDeRegistros, MAX_REGISTRO, type RegistroCrudo } from './registros.js';

/** No part ends between the two signs of a line end: the one that would begin with the second is given with the first. */
function partOf(text: string, place: number, size: number): string {
  const ends = (at: number): boolean => text[at - 1] === '\r' && text[at] === '\n';
  return text.slice(place + (ends(place) ? 1 : 0), place + size + (ends(place + size) ? 1 : 0));
}

/** However the text comes, the records are the same; a long one sign by sign would take long. */
function cut(text: string, delimitador: ',' | ';' = ','): RegistroCrudo[] {
  const sizes = [1, 3, 1_000, text.length + 1].filter((size) => text.length / size < MAX_REGISTRO);
  const answers = sizes.map((size) => {
    const cortador = new CortadorDeRegistros(delimitador);
    const records: RegistroCrudo[] = [];
    for (let place = 0; place < text.length; place += size) records.push(...cortador.add(partOf(text, place, size)));
    return [...records, ...cortador.end()];
  });
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  return answers[0]!;
}

const shown = (text: string): [number, string, string?][] =>
  cut(text).map(({ linea, texto, problema }) => (problema ? [linea, texto, problema] : [linea, texto]));

test.each<[string, string, [number, string, string?][]]>([
  ['nothing', '', []],
  [
    'lines',
    'a,b\nc,d\n',
    [
      [1, 'a,b'],
      [2, 'c,d'],
    ],
  ],
  [
    'the last one without its end',
    'a,b\nc,d',
    [
      [1, 'a,b'],
      [2, 'c,d'],
    ],
  ],
  [
    'empty lines are lines',
    'a\n\nb\n',
    [
      [1, 'a'],
      [2, ''],
      [3, 'b'],
    ],
  ],
  [
    'a break within quotes counts',
    'a,"b\nc"\nd,e\n',
    [
      [1, 'a,"b\nc"'],
      [3, 'd,e'],
    ],
  ],
  [
    'line ends of every kind, and as they are within quotes',
    'a\rb\r\n"c\r\nd\re\n",f\n\r\n\rg',
    [
      [1, 'a'],
      [2, 'b'],
      [3, '"c\r\nd\re\n",f'],
      [7, ''],
      [8, ''],
      [9, 'g'],
    ],
  ],
  [
    'doubled quotes',
    '"a ""b""\nc",d\ne\n',
    [
      [1, '"a ""b""\nc",d'],
      [3, 'e'],
    ],
  ],
  [
    'a quote within a field is a sign',
    'rueda de 5",b\nc\n',
    [
      [1, 'rueda de 5",b'],
      [2, 'c'],
    ],
  ],
  [
    'blanks before a quote',
    'a, "b\nc"\nd\n',
    [
      [1, 'a, "b\nc"'],
      [3, 'd'],
    ],
  ],
  [
    'a quote that nothing closes spoils its line alone',
    'a,"b\nc,d\ne,f\n',
    [
      [1, 'a,"b', 'comilla_sin_cerrar'],
      [2, 'c,d'],
      [3, 'e,f'],
    ],
  ],
  [
    'a quote that nothing closes is not closed where another field is quoted',
    'a,"b\nc,d\n e, "f\ng",h\n',
    [
      [1, 'a,"b', 'comilla_sin_cerrar'],
      [2, 'c,d'],
      [3, ' e, "f\ng",h'],
    ],
  ],
  [
    'nor where a line begins with a quote',
    '"a","b\n"""c"" x","d"\n',
    [
      [1, '"a","b', 'comilla_sin_cerrar'],
      [2, '"""c"" x","d"'],
    ],
  ],
  [
    'what is quoted over lines may end with a delimiter, a doubled quote or nothing',
    '"a\n,",b\n"c\n""d"" , ""e""" ,f\n"g\n"\n"h\n" ,i\n',
    [
      [1, '"a\n,",b'],
      [3, '"c\n""d"" , ""e""" ,f'],
      [5, '"g\n"'],
      [7, '"h\n" ,i'],
    ],
  ],
  [
    'on the last line',
    'a\n"b',
    [
      [1, 'a'],
      [2, '"b', 'comilla_sin_cerrar'],
    ],
  ],
])('%s', (_, text, records) => {
  expect(shown(text)).toEqual(records);
});

test('a semicolon begins a field where it is the delimiter', () => {
  expect(cut('a;"b\nc";d\n', ';')).toEqual([{ linea: 1, texto: 'a;"b\nc";d' }]);
  expect(cut('a;"b\nc";d\n', ',')).toHaveLength(2);
});

test('a record of any length costs no more than a long one, and the next is read', () => {
  const long = 'x'.repeat(3 * MAX_REGISTRO);
  expect(cut(`a\n${long}\nb\n`)).toEqual([
    { linea: 1, texto: 'a' },
    { linea: 2, texto: 'x'.repeat(200), problema: 'demasiado_largo' },
    { linea: 3, texto: 'b' },
  ]);
  const quoted = `${long},"${long}`;
  expect(cut(`${quoted}\nb\n`).map(({ linea, problema }) => [linea, problema])).toEqual([
    [1, 'demasiado_largo'],
    [2, undefined],
  ]);
  const open = cut(`a\n"${'y,\n'.repeat(MAX_REGISTRO)}`);
  expect(open).toHaveLength(MAX_REGISTRO + 1);
  expect(open.filter(({ problema }) => problema)).toEqual([{ linea: 2, texto: '"y,', problema: 'comilla_sin_cerrar' }]);
});

test.each(['\t', '\u00a0', '\v', '\f', '\u2003', '\ufeff', ' \t '])(
  '%j before a quote is none of the field',
  (blank) => {
    expect(shown(`a,${blank}"b\nc"${blank},d\ne`)).toEqual([
      [1, `a,${blank}"b\nc"${blank},d`],
      [3, 'e'],
    ]);
  },
);
