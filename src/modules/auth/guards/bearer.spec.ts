import { bearerToken, lacksBearer, type TokenRequest } from './bearer.js';

const TOKEN = 'eyJh.eyJz-_.c2ln';

/** A request as Node hands it over: of two headers of this name it keeps the first. */
function request(...authorizations: string[]): TokenRequest {
  const rawHeaders = ['Host', 'registro.test', ...authorizations.flatMap((value) => ['Authorization', value])];
  return { headers: { authorization: authorizations[0] }, rawHeaders };
}

test.each([`Bearer ${TOKEN}`, `bearer ${TOKEN}`, `BEARER   ${TOKEN}`])('%j holds one token', (header) => {
  expect(bearerToken(request(header))).toBe(TOKEN);
});

test.each([
  `Bearer ${TOKEN} x`,
  `Bearer ${TOKEN},Bearer y`,
  `Bearer ${TOKEN}, ${TOKEN}`,
  `Bearer ${TOKEN} `,
  `Bearer ${TOKEN}\t`,
  `Bearer ${TOKEN}\n`,
  `Bearer ${TOKEN}=`,
  `Bearer ${TOKEN}.x`,
  `Bearer x ${TOKEN}`,
  `Bearer\t${TOKEN}`,
  `Bearer\u00a0${TOKEN}`,
  ` Bearer ${TOKEN}`,
  'Bearer eyJh.eyJz',
  'Bearer eyJh.eyJz.',
  'Bearer ..',
  'Bearer ñ.ñ.ñ',
  'Bearer ',
  'Bearer',
])('%j holds none, though it says Bearer or nearly', (header) => {
  expect(bearerToken(request(header))).toBeUndefined();
});

test('of two headers neither counts, not even when both say the same', () => {
  const header = `Bearer ${TOKEN}`;
  expect(bearerToken(request(header, header))).toBeUndefined();
  expect(bearerToken(request(header, 'Basic x'))).toBeUndefined();
  const rawHeaders = ['AUTHORIZATION', header, 'authorization', ''];
  expect(bearerToken({ headers: { authorization: header }, rawHeaders })).toBeUndefined();
});

test('another scheme, or none, is told apart from a bad token', () => {
  for (const header of ['Basic MTAwMQ==', TOKEN, '', 'Bearerx']) expect(lacksBearer(request(header))).toBe(true);
  expect(lacksBearer({ headers: {}, rawHeaders: [] })).toBe(true);
  for (const header of ['Bearer', 'bearer ', `Bearer ${TOKEN} x`]) expect(lacksBearer(request(header))).toBe(false);
});
