import { parseDia } from './dia.js';

test.each(['2026-03-14', '2024-02-29', '1900-01-01', '9999-12-31'])('%s is a day', (text) => {
  expect(parseDia(text, 'desde')).toBe(text);
});

test.each([
  '2026-02-29',
  '2026-13-01',
  '0000-01-01',
  '1899-12-31',
  '2026-3-14',
  '2026-03-14T00:00:00Z',
  '',
  20260314,
  null,
])('%j is none', (input) => {
  expect(() => parseDia(input, 'desde')).toThrow(
    expect.objectContaining({ kind: 'invalid', errores: [expect.objectContaining({ campo: 'desde' })] }),
  );
});
