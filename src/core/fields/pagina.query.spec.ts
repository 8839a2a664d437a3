import { PaginaQuery, parseBuscar } from './pagina.query.js';

test('a page has 50 rows unless told otherwise', () => {
  expect(new PaginaQuery().limite).toBe(50);
});

test('a search text is trimmed, and refused when empty, long or damaged', () => {
  expect(parseBuscar('  ana  ', 'buscar')).toBe('ana');
  expect(parseBuscar('😀'.repeat(254), 'buscar')).toHaveLength(508);
  expect(parseBuscar('e\u0301'.repeat(254), 'buscar')).toBe('é'.repeat(254));
  for (const input of ['', '  ', 'x'.repeat(255), 'x'.repeat(1017), 'a\u0000', '\ud800', 7, ['ana'], undefined]) {
    expect(() => parseBuscar(input, 'buscar')).toThrow('buscar');
  }
});
