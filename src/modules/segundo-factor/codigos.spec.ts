import { hashOf, newCodigos, plain, readOtp } from './codigos.js';

test('ten codes, each another, of 120 bits', () => {
  const codigos = newCodigos();
  expect(new Set(codigos).size).toBe(10);
  for (const codigo of codigos) expect(codigo).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
});

test.each([
  ['123456', 'totp', '123456'],
  [' 123 456 ', 'totp', '123456'],
  ['１２３４５６', 'totp', '123456'],
  ['7k3m-9qxa-0000-abcd-7k3m-9qxa', 'recuperacion', '7K3M9QXA0000ABCD7K3M9QXA'],
  ['7K3M9QXAOOOOABIL7K3M9QXA', 'recuperacion', '7K3M9QXA0000AB117K3M9QXA'],
])('%j is read as %s', (typed, clase, codigo) => {
  expect(readOtp(typed)).toEqual({ clase, codigo });
});

test.each(['', '12345', '1234567', 'abcdef', '7K3M-9QXA', '٣٤٥٦٧٨', '1'.repeat(10_000)])(
  '%.20j is neither',
  (typed) => {
    expect(readOtp(typed)).toBeNull();
  },
);

test('a code typed as it was shown has the hash that was kept', () => {
  const [codigo] = newCodigos();
  expect(hashOf(readOtp(codigo!.toLowerCase())!.codigo)).toEqual(hashOf(plain(codigo!)));
});
