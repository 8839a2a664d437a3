import { parseHora } from './hora.js';

test.each([
  ['14:30', [14, 30, 0]],
  ['9:05', [9, 5, 0]],
  ['14:30:15', [14, 30, 15]],
  ['14.30', [14, 30, 0]],
  ['14h30', [14, 30, 0]],
  ['14:30 hrs.', [14, 30, 0]],
  ['14:30:', [14, 30, 0]],
  [' 2:30 pm ', [14, 30, 0]],
  ['2:30 P.M.', [14, 30, 0]],
  ['2:30:15 p. m.', [14, 30, 15]],
  ['12:10 am', [0, 10, 0]],
  ['12:10 pm', [12, 10, 0]],
  ['2 pm', [14, 0, 0]],
  ['1430', [14, 30, 0]],
  ['930', [9, 30, 0]],
  ['143015', [14, 30, 15]],
  ['00:00', [0, 0, 0]],
  ['0.604166666664', [14, 30, 0]],
  ['0,5', [12, 0, 0]],
])('%s', (text, [hora, minuto, segundo]) => {
  expect(parseHora(text)).toEqual({ hora, minuto, segundo });
});

test.each(['', '24:00', '14:60', '14:30:60', '13:00 pm', '0:30 am', '14:30 xm', 'mediodía', '1:2', '99', '12345678'])(
  '%j is no time',
  (text) => {
    expect(parseHora(text)).toBeNull();
  },
);

test('of fractions of a second three digits count', () => {
  expect(parseHora('14:30:15.2509')).toEqual({ hora: 14, minuto: 30, segundo: 15, ms: 250 });
  expect(parseHora('14:30:15,000')).toEqual({ hora: 14, minuto: 30, segundo: 15 });
});
