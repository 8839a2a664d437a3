import { PendingLogins } from './pending-login.js';

const pending = new PendingLogins('un secreto de prueba de más de 32 bytes');
const ANA = { id: '01a1fcca-fd85-77b6-bdc3-674a02ec0db0', versionSesion: 3 };

afterEach(() => jest.useRealTimers());

test('says whose password was right, for five minutes', () => {
  jest.useFakeTimers();
  const text = pending.issue(ANA, 'visita');
  expect(pending.read(text, 'visita')).toEqual(ANA);
  jest.advanceTimersByTime(5 * 60_000 - 1);
  expect(pending.read(text, 'visita')).toEqual(ANA);
  jest.advanceTimersByTime(1);
  expect(pending.read(text, 'visita')).toBeNull();
});

test('says nothing in another visit, under another key, or with anything changed', () => {
  const text = pending.issue(ANA, 'visita');
  expect(pending.read(text, 'otra')).toBeNull();
  expect(new PendingLogins('otro secreto de más de treinta y dos bytes').read(text, 'visita')).toBeNull();
  const changed = [text.replace('.3.', '.4.'), text.replace('01a1', '01a2'), `${text}x`, `${text}.x`, 'a.b.c.d', ''];
  for (const other of changed) expect(pending.read(other, 'visita')).toBeNull();
});
