import { JuezDeFechas } from './formato-de-fecha.js';

const judge = (...cells: string[]) => {
  const juez = new JuezDeFechas();
  for (const cell of cells) juez.add(cell);
  return juez.decide();
};

const many = (cell: string, times = 1_000): string[] => Array<string>(times).fill(cell);

test.each<[string, string[], string]>([
  ['one day beyond twelve at the very end', [...many('03/04/2024'), '25/04/2024'], 'DD/MM/YYYY'],
  ['one month first', [...many('03/04/2024'), '04/25/2024'], 'MM/DD/YYYY'],
  ['the year first', ['2024-03-04', '2024-03-05'], 'YYYY-MM-DD'],
  ['digits in a row', ['20240304', '20241231'], 'YYYYMMDD'],
  ['days of Excel', ['45355', '45356.75'], 'excel'],
  ['seconds', ['1709562600', '1709562601'], 'unix'],
  ['with times', ['03/04/2024 10:00', '31/12/2024 23:59'], 'DD/MM/YYYY'],
  ['a slip of the pen among many is a slip', [...many('25/04/2024'), '04/25/2024'], 'DD/MM/YYYY'],
  ['what is no date says nothing', ['', 'sin fecha', '25/04/2024', '99/99/9999'], 'DD/MM/YYYY'],
])('%s', (_, cells, formato) => {
  expect(judge(...cells)).toEqual({ valor: formato });
});

test('a column without a date is none', () => {
  expect(judge('', 'ABC123', 'hoy')).toBeNull();
});

test('where no cell decides people do, by what each would be', () => {
  expect(judge('03/04/2024', '05/06/2024', '03/04/2024')).toEqual({
    opciones: ['DD/MM/YYYY', 'MM/DD/YYYY'],
    muestras: [
      { 'DD/MM/YYYY': '2024-04-03', 'MM/DD/YYYY': '2024-03-04' },
      { 'DD/MM/YYYY': '2024-06-05', 'MM/DD/YYYY': '2024-05-06' },
    ],
  });
});

test('where cells contradict each other people do', () => {
  expect(judge(...many('25/04/2024', 10), ...many('04/25/2024', 5))).toMatchObject({
    opciones: ['DD/MM/YYYY', 'MM/DD/YYYY'],
  });
});

test('two digits of a year are asked even where only one order is left', () => {
  expect(judge('25/04/99', '13/04/98')).toEqual({
    opciones: ['DD/MM/YY'],
    muestras: [{ 'DD/MM/YY': '1999-04-25' }, { 'DD/MM/YY': '1998-04-13' }],
  });
});
