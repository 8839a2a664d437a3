import {
  badVariable,
  parseChoice,
  parseInteger,
  parseList,
  parseNetworks,
  parseOrigin,
  parseOrigins,
  parseSwitch,
  parseToken,
} from './parsers.js';

test('badVariable says which variable and what was expected', () => {
  expect(badVariable('PORT', 'debe ser un número').message).toBe('La variable PORT no es válida: debe ser un número.');
});

test('parseInteger takes plain decimal digits within the bounds', () => {
  expect(['1', '007', '10'].map((text) => parseInteger('X', text, 1, 10))).toEqual([1, 7, 10]);
  for (const text of ['0', '11', '', '+1', '-1', '1.0', '1e1', '0x1', ' 1', '٣', '9'.repeat(400)]) {
    expect(() => parseInteger('X', text, 1, 10)).toThrow('de 1 a 10');
  }
});

test('parseSwitch knows yes and no in a few spellings', () => {
  for (const text of ['1', 'si', 'Sí', 'TRUE', 'on']) expect(parseSwitch('X', text)).toBe(true);
  for (const text of ['0', 'no', 'False', 'OFF']) expect(parseSwitch('X', text)).toBe(false);
  for (const text of ['', '2', 'y']) expect(() => parseSwitch('X', text)).toThrow('X');
});

test('parseToken wants what an Authorization header can carry, 16 characters or more', () => {
  for (const text of ['x'.repeat(16), 'Ab0-._~+/Ab0-._~+/', 'c29sbyB1bmEgcHJ1ZWJh==']) {
    expect(parseToken('X', text)).toBe(text);
  }
  for (const text of ['', 'x'.repeat(15), 'dos palabras muy largas', 'contraseña-de-métricas', 'a=bcdefghijklmnopq']) {
    expect(() => parseToken('X', text)).toThrow('La variable X no es válida: debe tener 16 o más');
  }
});

test('parseList drops blanks and empty items', () => {
  expect(parseList(' a, ,b ,,')).toEqual(['a', 'b']);
  expect(parseList('')).toEqual([]);
});

test('parseChoice is exact', () => {
  expect(parseChoice('X', 'api', ['api', 'panel'])).toBe('api');
  for (const text of ['API', 'ap', 'toString', '']) {
    expect(() => parseChoice('X', text, ['api', 'panel'])).toThrow('una de: api, panel');
  }
});

test('parseOrigins wants scheme, host and port alone, as browsers send them', () => {
  expect(parseOrigins('X', 'https://a.example,http://localhost:5173')).toEqual([
    'https://a.example',
    'http://localhost:5173',
  ]);
  for (const text of ['*', 'a.example', 'https://a.example/', 'https://A.example', 'https://a.example:443', 'null']) {
    expect(() => parseOrigins('X', text)).toThrow('orígenes');
  }
});

test('parseNetworks takes addresses and ranges of both families', () => {
  const good = ['127.0.0.1', '10.0.0.0/8', '10.0.0.1/32', '::1', 'fd00::/8', '::/128'];
  expect(parseNetworks('X', good.join(', '))).toEqual(good);
  const bad = [
    'localhost',
    '300.1.1.1',
    '10.0.0/8',
    '10.0.0.0/',
    '10.0.0.0/a',
    '10.0.0.0/33',
    '10.0.0.0/8/9',
    '::/129',
  ];
  for (const text of [...bad, '0.0.0.0/0', '::/0', '10.0.0.0/00', '10.0.0.0/08']) {
    expect(() => parseNetworks('X', text)).toThrow('direcciones o redes');
  }
});

test.each([
  ['https://multas.example.org', 'https://multas.example.org'],
  ['https://Multas.example.org:443/', 'https://multas.example.org'],
  ['http://10.0.0.7:8080', 'http://10.0.0.7:8080'],
])('the origin %s is %s', (text, origin) => {
  expect(parseOrigin('URL_PUBLICA', text)).toBe(origin);
});

test.each([
  'multas.example.org',
  'https://',
  'https://multas.example.org/multas',
  'https://multas.example.org/?',
  'https://multas.example.org#x',
  'https://ana:clave@multas.example.org',
  'https://a.example,https://b.example',
  'ftp://multas.example.org',
  '*',
])('%s is no origin, and the refusal does not repeat it', (text) => {
  expect(() => parseOrigin('URL_PUBLICA', text)).toThrow(
    'La variable URL_PUBLICA no es válida: debe ser solo el origen, como https://multas.ejemplo.org, sin ruta ni otra cosa detrás.',
  );
});
