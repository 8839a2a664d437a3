import { PaginaQuery, parseBuscar } from './pagina.query.js';

test('a page has 50 rows unless told otherwise', () => {
  expect(new PaginaQuery().limite).toBe(50);
});

test('a search text is trimmed, and refused when empty, long or damaged', () => {
  expect(parseBuscar('  ana  ', 'buscar')).toBe('ana');
  expect(parseBuscar('x'.repeat(100), 'buscar')).toHaveLength(100);
  for (const input of ['', '  ', 'x'.repeat(101), 'a\u0000', '\ud800', 7, ['ana'], undefined]) {
    expect(() => parseBuscar(input, 'buscar')).toThrow('buscar');
  }
});
