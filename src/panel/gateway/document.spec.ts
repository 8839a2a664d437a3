import { escapeState } from './document.js';

test('no text in the data of the panel ends its script, and it stays the same text', () => {
  const texto = 'a</script><script>alert(1)</script><!--<b>';
  const state = `window.REDUX_STATE = ${JSON.stringify({ session: { email: texto } })};`;
  const escaped = escapeState(`<script>\n${state}\nwindow.THEME = {};</script>`);
  expect(escaped).toMatch(/^<script>\nwindow\.REDUX_STATE = [^<]*;\nwindow\.THEME = \{\};<\/script>$/);
  const json = /REDUX_STATE = (.*);/.exec(escaped)![1]!;
  expect(JSON.parse(json)).toEqual({ session: { email: texto } });
});
