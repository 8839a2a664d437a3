import { parseIfMatch } from './etag.js';

test.each([
  [undefined, undefined],
  ['*', undefined],
  [' * ', undefined],
  ['"7"', [7]],
  ['"1", "2","30"', [1, 2, 30]],
  ['"999999999"', [999_999_999]],
])('%s accepts %j', (header, versions) => {
  expect(parseIfMatch(header)).toEqual(versions);
});

test.each(['', '7', 'W/"7"', '"07"', '"0"', '"-7"', '"7', '"siete"', '"7.0"', '"1000000000"', '"*"'])(
  '%s accepts nothing',
  (header) => {
    expect(parseIfMatch(header)).toEqual([]);
  },
);

test('of a list only the strong tags of ours count', () => {
  expect(parseIfMatch('W/"1", "2", "otro"')).toEqual([2]);
});
