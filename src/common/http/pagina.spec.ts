import { cursorId, limiteDe, mapPagina, parseBuscar, toPagina } from './pagina.js';

const ID = '01900000-0000-7000-8000-000000000001';
const rows = [{ id: ID }, { id: '01900000-0000-7000-8000-000000000000' }];

test('the row too many only tells that there is more', () => {
  const { datos, siguiente } = toPagina(rows, 1);
  expect(datos).toEqual([rows[0]]);
  expect(cursorId(siguiente!)).toBe(ID);
});

test('the last page has no next', () => {
  expect(toPagina(rows, 2)).toEqual({ datos: rows, siguiente: null });
  expect(toPagina([], 2)).toEqual({ datos: [], siguiente: null });
});

test('a cursor is fit for an address as it is', () => {
  const { siguiente } = toPagina(rows, 1);
  expect(encodeURIComponent(siguiente!)).toBe(siguiente);
});

test('no cursor is the beginning; one of somebody else’s making is refused', () => {
  expect(cursorId(undefined)).toBeUndefined();
  const encode = (text: string) => Buffer.from(text).toString('base64url');
  for (const cursor of ['', 'x', ID, encode('7'), encode(`${ID}x`), encode(`${ID}' OR 1=1`), '\u0000']) {
    expect(() => cursorId(cursor)).toThrow(expect.objectContaining({ kind: 'invalid' }));
  }
});

test('mapPagina changes the rows and keeps the place', () => {
  const pagina = toPagina(rows, 1);
  expect(mapPagina(pagina, ({ id }) => id)).toEqual({ datos: [ID], siguiente: pagina.siguiente });
});

test('a page has 50 rows unless told otherwise', () => {
  expect([limiteDe({}), limiteDe({ limite: 7 })]).toEqual([50, 7]);
});

test('a search text is trimmed, and refused when empty, long or damaged', () => {
  expect(parseBuscar('  ana  ', 'buscar')).toBe('ana');
  expect(parseBuscar('x'.repeat(100), 'buscar')).toHaveLength(100);
  for (const input of ['', '  ', 'x'.repeat(101), 'a\u0000', '\ud800', 7, ['ana'], undefined]) {
    expect(() => parseBuscar(input, 'buscar')).toThrow('buscar');
  }
});
