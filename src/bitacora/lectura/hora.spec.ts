import { horaDe, inicioDe, parseHora, parseIso } from './hora.js';

test.each([
  ['01/Mar/2026:17:30:05 +0000', '2026-03-01T17:30:05.000Z'],
  ['01/Mar/2026:17:59:59 +0000', '2026-03-01T17:59:59.000Z'],
  ['01/Mar/2026:17:30:05 -0330', '2026-03-01T21:00:05.000Z'],
  ['01/Mar/2026 17:30:05', '2026-03-01T17:30:05.000Z'],
  ['31/Dec/2016:23:59:60 +0000', '2016-12-31T23:59:59.000Z'],
])('%s', (text, instant) => {
  expect(new Date(parseHora(text)!).toISOString()).toBe(instant);
});

test('what is no instant is none, also right after one of the same hour', () => {
  expect(parseHora('01/Mar/2026:17:30:05 +0000')).not.toBeNull();
  for (const text of [
    '01/Mar/2026:17:3x:05 +0000',
    '01/Mar/2026:17:60:05 +0000',
    '01/Mar/2026:17-30:05 +0000',
    '31/Feb/2026:17:30:05 +0000',
    '01/Mär/2026:17:30:05 +0000',
    '01/Mar/2026:24:30:05 +0000',
    '01/Mar/2026:17:30:05 +2400',
    '01/Mar/2026:17:30:05 +00',
    '01/Mar/2026',
    '',
  ]) {
    expect([text, parseHora(text)]).toEqual([text, null]);
  }
});

test('RFC 3339, as this server writes it and as Python does', () => {
  expect(parseIso('2026-03-01T17:30:00.125Z')).toBe(Date.UTC(2026, 2, 1, 17, 30, 0, 125));
  expect(parseIso('2026-03-01 17:30:00,1+01:00')).toBe(Date.UTC(2026, 2, 1, 16, 30, 0, 100));
  expect(parseIso('2026-02-30T17:30:00Z')).toBeNull();
  expect(parseIso('ayer')).toBeNull();
});

test('an instant lies in its hour', () => {
  expect(inicioDe(horaDe(Date.UTC(2026, 2, 1, 17, 59, 59, 999)))).toBe(Date.UTC(2026, 2, 1, 17));
});
