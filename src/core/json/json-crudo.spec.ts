import { JsonCrudo, miembroCrudo, stringifyCrudo } from './json-crudo.js';

const DATOS = '{ "2": 1e400, "1": [12345678901234567890, {"a":"}\\"]"}], "datos": {"datos":0} }';

test.each([
  [`{"nombre":"x","datos":${DATOS},"activo":true}`, DATOS],
  [`\n{ "datos" :${DATOS}\n}`, DATOS],
  [`{"otro":{"datos":1},"lista":["datos",{"datos":2}],"datos":[1, [2]]}`, '[1, [2]]'],
  ['{"datos":"a\\\\","x":"datos"}', '"a\\\\"'],
  ['{"datos":-1.50E+2}', '-1.50E+2'],
  ['{"datos":{},"datos":null}', 'null'],
  ['{"\\u0064atos":true}', 'true'],
  ['{"x":"datos"}', undefined],
  ['{}', undefined],
])('%s: the member is cut out as it stands', (json, expected) => {
  expect(() => void JSON.parse(json)).not.toThrow();
  expect(miembroCrudo(json, 'datos')).toBe(expected);
});

test('what is raw is written as it came, wherever it stands, and nothing else is touched', () => {
  const value = { a: new JsonCrudo(DATOS), b: [new JsonCrudo('{"$1":0}'), '"$&'], c: undefined };
  expect(stringifyCrudo(value)).toBe(`{"a":${DATOS},"b":[{"$1":0},"\\"$&"]}`);
});
