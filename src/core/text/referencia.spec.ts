import { parseReferencia, toReferencia } from './referencia.js';

const ID = '019caa73-29c0-8728-89e3-14e8c0a685ee';
const REFERENCIA = toReferencia(ID);

test('one id always has the same reference, in groups', () => {
  expect(REFERENCIA).toBe('06EA-MWS9-R23J-H2F3-X');
  expect(REFERENCIA).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]$/);
});

test('it leads to every id that begins alike, and to no other', () => {
  const { desde, hasta } = parseReferencia(REFERENCIA)!;
  expect(desde <= ID && ID <= hasta).toBe(true);
  expect([desde, hasta]).toEqual([`${ID.slice(0, 24)}${'0'.repeat(12)}`, `${ID.slice(0, 24)}${'f'.repeat(12)}`]);
});

test.each(['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'])(
  'the utmost ids have one too: %s',
  (id) => {
    const { desde, hasta } = parseReferencia(toReferencia(id))!;
    expect(desde <= id && id <= hasta).toBe(true);
  },
);

test('how it is written does not matter: case, groups, blanks, dashes of any kind, signs that look alike', () => {
  const plain = REFERENCIA.replaceAll('-', '');
  for (const written of [
    plain,
    plain.toLowerCase(),
    ` ${REFERENCIA.replaceAll('-', ' – ')} `,
    REFERENCIA.replaceAll('0', 'O').replaceAll('1', 'l'),
    REFERENCIA.replaceAll('0', 'o').replaceAll('1', 'I'),
  ]) {
    expect(parseReferencia(written)).toEqual(parseReferencia(REFERENCIA));
  }
});

test('one wrong sign is noticed, whichever and wherever', () => {
  const signs = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
  const plain = [...REFERENCIA.replaceAll('-', '')];
  for (const place of plain.keys()) {
    for (const sign of signs.filter((other) => other !== plain[place])) {
      expect(parseReferencia(plain.with(place, sign).join(''))).toBeNull();
    }
  }
});

test('two signs that changed places are noticed, however far apart', () => {
  const plain = [...'0123456789ABCDEFG'].slice(0, 16);
  const known = toReferencia('00443214-c74254-b635cf'.replaceAll('-', '').padEnd(32, '0')).replaceAll('-', '');
  expect(known.slice(0, 16)).toBe(plain.join(''));
  for (let one = 0; one < known.length; one += 1) {
    for (let other = one + 1; other < known.length; other += 1) {
      if (known[one] === known[other]) continue;
      const swapped = [...known].with(one, known[other]!).with(other, known[one]!).join('');
      expect(parseReferencia(swapped)).toBeNull();
    }
  }
});

test.each(['', 'BBCL12', ID, `${REFERENCIA}0`, REFERENCIA.slice(1), `U${REFERENCIA.slice(1)}`, `${REFERENCIA}\u0000`])(
  '%j is none',
  (text) => {
    expect(parseReferencia(text)).toBeNull();
  },
);
