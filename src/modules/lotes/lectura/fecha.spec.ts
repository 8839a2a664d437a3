import { formatosDe, parseFecha, type FormatoDeFecha } from './fecha.js';

/** `2024-03-04 14:30:00`, `2024-03-04` without a time, or the instant. */
function read(text: string, formato: FormatoDeFecha): string | null {
  const fecha = parseFecha(text, formato);
  if (fecha === null) return null;
  if ('momento' in fecha) return new Date(fecha.momento).toISOString();
  const { dia, hora } = fecha;
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = `${dia.anio}-${two(dia.mes)}-${two(dia.dia)}`;
  return hora ? `${day} ${two(hora.hora)}:${two(hora.minuto)}:${two(hora.segundo)}` : day;
}

test.each<[string, FormatoDeFecha, string | null]>([
  ['04/03/2024', 'DD/MM/YYYY', '2024-03-04'],
  ['4-3-2024', 'DD/MM/YYYY', '2024-03-04'],
  ['4.3.2024', 'DD/MM/YYYY', '2024-03-04'],
  [' 04 / 03 / 2024 ', 'DD/MM/YYYY', '2024-03-04'],
  ['04/03/2024', 'MM/DD/YYYY', '2024-04-03'],
  ['2024-03-04', 'YYYY-MM-DD', '2024-03-04'],
  ['2024/3/4', 'YYYY-MM-DD', '2024-03-04'],
  ['2024 03 04', 'YYYY-MM-DD', '2024-03-04'],
  ['20240304', 'YYYYMMDD', '2024-03-04'],
  ['20240304 1430', 'YYYYMMDD', '2024-03-04 14:30:00'],
  ['04/03/24', 'DD/MM/YY', '2024-03-04'],
  ['04/03/98', 'DD/MM/YY', '1998-03-04'],
  ['24-03-04', 'YY-MM-DD', '2024-03-04'],
  ['04/03/2024 14:30', 'DD/MM/YYYY', '2024-03-04 14:30:00'],
  ['04/03/2024 02:30:15 p. m.', 'DD/MM/YYYY', '2024-03-04 14:30:15'],
  ['04/03/2024, 2:30 PM', 'DD/MM/YYYY', '2024-03-04 14:30:00'],
  ['04/03/2024 14:30:', 'DD/MM/YYYY', '2024-03-04 14:30:00'],
  ['2024-03-04T14:30:00-03:00', 'YYYY-MM-DD', '2024-03-04T17:30:00.000Z'],
  ['2024-03-04T14:30:00.123Z', 'YYYY-MM-DD', '2024-03-04T14:30:00.123Z'],
  ['29/02/2024', 'DD/MM/YYYY', '2024-02-29'],
  ['29/02/2023', 'DD/MM/YYYY', null],
  ['31/04/2024', 'DD/MM/YYYY', null],
  ['00/01/2024', 'DD/MM/YYYY', null],
  ['04/03/0024', 'DD/MM/YYYY', null],
  ['04/03/2024 25:00', 'DD/MM/YYYY', null],
  ['04/03/2024 mañana', 'DD/MM/YYYY', null],
  ['04/03', 'DD/MM/YYYY', null],
  ['', 'DD/MM/YYYY', null],
  ['45355', 'excel', '2024-03-04'],
  ['45355.5', 'excel', '2024-03-04 12:00:00'],
  ['45355,604166666664', 'excel', '2024-03-04 14:30:00'],
  ['45355.999999', 'excel', '2024-03-05 00:00:00'],
  ['12', 'excel', null],
  ['1709562600', 'unix', '2024-03-04T14:30:00.000Z'],
  ['170956260', 'unix', '1975-06-02T15:51:00.000Z'],
  ['1709562600000', 'unix', null],
])('%s as %s', (text, formato, expected) => {
  expect(read(text, formato)).toBe(expected);
});

test.each([
  ['04/03/2024', ['DD/MM/YYYY', 'MM/DD/YYYY']],
  ['25/03/2024', ['DD/MM/YYYY']],
  ['03/25/2024', ['MM/DD/YYYY']],
  ['01/02/03', ['DD/MM/YY', 'MM/DD/YY', 'YY-MM-DD']],
  ['20240304', ['YYYYMMDD']],
  ['45355', ['excel']],
  ['1709562600', ['unix']],
  ['ABC123', []],
])('%s may be %j', (text, formatos) => {
  expect(formatosDe(text)).toEqual(formatos);
});

test.each(['+99:99', '-24:00', '+03:60', '+2400'])('no clock is %s away from another', (desfase) => {
  expect(parseFecha(`2026-01-05T10:00:00${desfase}`, 'YYYY-MM-DD')).toBeNull();
});

test('of an instant the milliseconds are kept, and no more', () => {
  const momento = Date.parse('2026-01-05T10:00:00.123Z');
  expect(parseFecha('2026-01-05T10:00:00.1239Z', 'YYYY-MM-DD')).toEqual({ momento });
  expect(parseFecha('2026-01-05 10:00:00.5', 'YYYY-MM-DD')).toMatchObject({ hora: { segundo: 0, ms: 500 } });
});
