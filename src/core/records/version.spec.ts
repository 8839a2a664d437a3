import { assertVersion } from './version.js';

test('no version asked for accepts any', () => {
  expect(() => assertVersion({ version: 7 }, undefined)).not.toThrow();
});

test('the present version has to be among those accepted', () => {
  expect(() => assertVersion({ version: 7 }, [6, 7])).not.toThrow();
  for (const accepted of [[], [6], [8, 9]]) {
    expect(() => assertVersion({ version: 7 }, accepted)).toThrow(expect.objectContaining({ kind: 'stale' }));
  }
});
