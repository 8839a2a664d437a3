import { JuezDeDelimitador, type Delimitador } from './delimitador.js';
import type { Juicio } from './juicio.js';

const NAMES = ['placa', 'fecha', 'comentarios', 'oficial'];
const headings = (cells: readonly string[]): number => cells.filter((cell) => NAMES.includes(cell.trim())).length;

/** However the text comes, the answer is the same. */
function judge(text: string): Juicio<Delimitador> {
  const answers = [1, 7, text.length + 1].map((size) => {
    const juez = new JuezDeDelimitador();
    for (let place = 0; place < text.length; place += size) juez.add(text.slice(place, place + size));
    return juez.decide(headings);
  });
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  return answers[0]!;
}

const lines = (...all: string[]): string => all.join('\n');

test.each<[string, string, Delimitador]>([
  ['commas', lines('placa,fecha,comentarios', 'A1,2024,uno', 'B2,2024,dos'), ','],
  ['semicolons', lines('placa;fecha;comentarios', 'A1;2024;uno', 'B2;2024;dos'), ';'],
  ['tabs', lines('placa\tfecha', 'A1\t2024', 'B2\t2024'), '\t'],
  ['bars', lines('placa|fecha', 'A1|2024', 'B2|2024'), '|'],
  [
    'semicolons beside decimal commas in every line',
    lines('placa;fecha;monto', 'A1;2024;1,5', 'B2;2024;2,5', 'C3;2025;3,5'),
    ';',
  ],
  [
    'commas beside one semicolon in every text',
    lines('placa,fecha,comentarios', 'A1,2024,va; y huye', 'B2,2024,va; y para'),
    ',',
  ],
  ['what is quoted is none', lines('placa;comentarios', 'A1;"uno, dos, tres"', 'B2;"a, b, c"', 'C3;"d, e, f"'), ';'],
  ['a break within quotes ends no record', lines('placa,comentarios', 'A1,"uno', 'dos"', 'B2,"tres', 'cuatro"'), ','],
  ['doubled quotes', lines('placa,comentarios', 'A1,"dice ""uno; dos"" y, calla"', 'B2,"a ""b"" c"'), ','],
  [
    'a quote within a text is none',
    lines('placa;comentarios', 'A1;rueda de 5" rota', 'B2;nada', 'C3;otra de 7" rota'),
    ';',
  ],
  [
    'a preamble and totals',
    lines(
      'Municipio, año 2024',
      '',
      'placa;fecha;oficial',
      'A1;2024;1',
      'B2;2024;2',
      'C3;2024;3',
      'D4;2024;3',
      'E5;2024;3',
      'F6;2024;3',
      'Total: 6, todas',
    ),
    ';',
  ],
  ['what the file says itself', lines('sep=|', 'a,b|c,d', 'e,f|g,h'), '|'],
  ['line ends of any kind', 'placa;fecha\r\nA1;1\rB2;2\nC3;3\r\n', ';'],
  ['one column', lines('placa', 'A1', 'B2'), ','],
  ['nothing', '', ','],
])('%s', (_, text, delimitador) => {
  expect(judge(text)).toEqual({ valor: delimitador });
});

test('a quote that nothing ends hides no more than a long text', () => {
  const rows = Array.from({ length: 2_000 }, (_, n) => `A${n};2024;nada`);
  expect(judge(lines('placa;fecha;comentarios', 'A1;2024;"roto', ...rows))).toEqual({ valor: ';' });
});

test('what is a table both ways, without a heading that is known, is asked', () => {
  expect(judge(lines('a;b,c', 'd;e,f'))).toEqual({
    opciones: [',', ';'],
    muestras: [
      { ',': 'a;b ¦ c', ';': 'a ¦ b,c' },
      { ',': 'd;e ¦ f', ';': 'd ¦ e,f' },
    ],
  });
});
