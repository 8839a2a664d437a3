import { cursorId, mapPagina, toPagina } from './pagina.js';

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
