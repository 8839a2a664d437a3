import { renderToStaticMarkup } from 'react-dom/server';
import { Bars } from './Bars.js';

const drawn = (labels: readonly string[]): string =>
  renderToStaticMarkup(<Bars bars={labels.map((label) => ({ label, total: 3 }))} heading="Día" />);

test('a bar alone is no wider than one among many, and its day is told once', () => {
  const html = drawn(['27 nov']);
  expect(html.match(/max-width:[^"]*/g)).toEqual(['max-width:6rem', 'max-width:6rem']);
  expect(html).toContain('<span>27 nov</span><span>máximo 3</span></p>');
});

test('of several the first and the last are told, below their ends', () => {
  const html = drawn(['26 nov', '27 nov', '28 nov']);
  expect(html).toContain('<span>26 nov</span><span>máximo 3</span><span>28 nov</span></p>');
  expect(html).toContain('max-width:18rem');
});
