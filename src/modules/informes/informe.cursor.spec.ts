import { decodeLugar, encodeLugar } from './informe.cursor.js';

const ID = '01900000-0000-7000-8000-000000000001';

test.each([0, 1_700_000_000_123, -1, Date.UTC(1900, 0, 1), Date.UTC(9999, 11, 31, 23, 59, 59, 999)])(
  'the place at %i comes back as it was',
  (momento) => {
    const cursor = encodeLugar({ momento, id: ID });
    expect(encodeURIComponent(cursor)).toBe(cursor);
    expect(decodeLugar(cursor)).toEqual({ momento, id: ID });
  },
);

test.each([
  '',
  '/',
  ID,
  `x/${ID}`,
  `/${ID}`,
  `1.5/${ID}`,
  `+1/${ID}`,
  `- 1/${ID}`,
  '1/x',
  '1/',
  `1/${ID}0`,
  `${Date.UTC(1900, 0, 1) - 1}/${ID}`,
  `${Date.UTC(10_000, 0, 1)}/${ID}`,
  `-999999999999999/${ID}`,
  `9999999999999999/${ID}`,
])('the place %j is none of ours', (text) => {
  const cursor = Buffer.from(text, 'latin1').toString('base64url');
  expect(() => decodeLugar(cursor)).toThrow(
    expect.objectContaining({ kind: 'invalid', errores: [expect.objectContaining({ campo: 'cursor' })] }),
  );
});
