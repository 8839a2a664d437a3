import { decodeLugar, encodeLugar } from './lugar.js';

const ID = '01900000-0000-7000-8000-000000000001';

test('a place in the trail comes back as it was', () => {
  const lugar = { creado_en: new Date('2026-03-01T12:00:00.123Z'), id: ID };
  expect(decodeLugar(encodeLugar(lugar))).toEqual(lugar);
});

test.each(['', ID, `/${ID}`, `x/${ID}`, `1.5/${ID}`, '1/x', `9999999999999999/${ID}`, `-999999999999999/${ID}`])(
  'the place %j is none of ours',
  (text) => {
    expect(() => decodeLugar(Buffer.from(text, 'latin1').toString('base64url'))).toThrow(
      expect.objectContaining({ kind: 'invalid' }) as Error,
    );
  },
);
