import { isFromOwnSite, ownOrigin } from './own-site.js';

const request = (headers: Record<string, string>): Parameters<typeof isFromOwnSite>[0] => ({
  headers,
  host: 'registro.example:3000',
  protocol: 'http',
});

test.each([
  [{}, true],
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'none' }, true],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'same-origin', origin: 'https://behind-a-proxy.example' }, true],
  [{ 'sec-fetch-site': 'cross-site', origin: 'http://registro.example:3000' }, false],
  [{ origin: 'http://registro.example:3000' }, true],
  [{ origin: 'https://registro.example:3000' }, true],
  [{ origin: 'http://registro.example' }, false],
  [{ origin: 'http://otro.example:3000' }, false],
  [{ origin: 'null' }, false],
  [{ origin: '' }, false],
])('a form with %j is of the own site: %j', (headers, expected) => {
  expect(isFromOwnSite(request(headers as Record<string, string>), undefined)).toBe(expected);
});

test.each([
  [{}, 'http://registro.example:3000'],
  [{ origin: 'https://registro.example' }, 'https://registro.example'],
  [{ origin: 'null' }, 'http://registro.example:3000'],
])('with %j the browser used %s', (headers, expected) => {
  expect(ownOrigin(request(headers as Record<string, string>), undefined)).toBe(expected);
});

test.each([
  [{ origin: 'https://multas.example' }, true],
  [{ origin: 'http://registro.example:3000' }, true],
  [{ origin: 'http://multas.example' }, false],
  [{ origin: 'https://multas.example:8443' }, false],
  [{ 'sec-fetch-site': 'cross-site', origin: 'https://multas.example' }, false],
])('known to browsers as https://multas.example, a form with %j is of the own site: %j', (headers, expected) => {
  expect(isFromOwnSite(request(headers as Record<string, string>), 'https://multas.example')).toBe(expected);
  expect(ownOrigin(request(headers as Record<string, string>), 'https://multas.example')).toBe(
    'https://multas.example',
  );
});
