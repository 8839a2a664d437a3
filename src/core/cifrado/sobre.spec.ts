import { createSecretKey, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { Llavero, type Llave } from './llavero.js';
import { abrir, sellar, SobreCerrado, type Sobre } from './sobre.js';

const llave = (id: string): Llave => ({ id, clave: createSecretKey(randomBytes(32)) });
const [VIEJA, NUEVA] = [llave('vieja'), llave('nueva')];
const LLAVERO = new Llavero([NUEVA, VIEJA]);
const TITULAR = '01a1b2c3-0000-7000-8000-000000000000';
const OTRO = '01a1b2c3-0000-7000-8000-000000000001';

const SOBRE = sellar(LLAVERO, TITULAR, 'addi:123456');

test.each(['', 'addi:123456', 'ñandú 🗝 \u0001', 'x'.repeat(10_000)])('%j comes back as it was', (secreto) => {
  const sobre = sellar(LLAVERO, TITULAR, secreto);
  expect(sobre).toMatchObject({ formato: 1, clave_id: 'nueva' });
  expect(abrir(LLAVERO, TITULAR, sobre)).toBe(secreto);
});

test('no two envelopes are alike, and none holds the secret', () => {
  const sobres = Array.from({ length: 50 }, () => sellar(LLAVERO, TITULAR, 'addi:123456'));
  const bytes = sobres.flatMap(({ cifrado, clave_envuelta }) => [
    cifrado.toString('hex'),
    clave_envuelta.toString('hex'),
  ]);
  expect(new Set(bytes).size).toBe(100);
  for (const hex of bytes) expect(hex).not.toContain(Buffer.from('123456').toString('hex'));
});

test('what an older key of the ring encrypted is opened, and no longer once it is gone', () => {
  const old = sellar(new Llavero([VIEJA]), TITULAR, 'x');
  expect(abrir(LLAVERO, TITULAR, old)).toBe('x');
  expect(() => abrir(new Llavero([NUEVA]), TITULAR, old)).toThrow(new SobreCerrado('vieja', GONE));
  expect(() => abrir(undefined, TITULAR, old)).toThrow(/CREDENCIALES_CLAVE.*vieja/);
  expect(() => sellar(undefined, TITULAR, 'x')).toThrow(SobreCerrado);
});

const GONE = 'La clave con que se cifró no está en CREDENCIALES_CLAVE';

describe('a change of any kind is noticed', () => {
  const flipped = (bytes: Buffer): Buffer[] =>
    Array.from(bytes, (byte, place) => {
      const copy = Buffer.from(bytes);
      copy[place] = byte ^ 1;
      return copy;
    });

  const changed: [what: string, titular: string, changes: Partial<Sobre>][] = [
    ...flipped(SOBRE.cifrado).map(
      (cifrado) => ['ciphertext', TITULAR, { cifrado }] as [string, string, Partial<Sobre>],
    ),
    ...flipped(SOBRE.clave_envuelta).map(
      (clave_envuelta) => ['wrapped key', TITULAR, { clave_envuelta }] as [string, string, Partial<Sobre>],
    ),
    ...flipped(Buffer.from(TITULAR)).map((id) => ['owner', id.toString(), {}] as [string, string, Partial<Sobre>]),
    ...flipped(Buffer.from('nueva')).map(
      (id) => ['key id', TITULAR, { clave_id: id.toString() }] as [string, string, Partial<Sobre>],
    ),
    ['owner', OTRO, {}],
    ['another key of the ring', TITULAR, { clave_id: 'vieja' }],
    ['format', TITULAR, { formato: 2 }],
    ['shorter', TITULAR, { cifrado: SOBRE.cifrado.subarray(0, -1) }],
    ['next to nothing', TITULAR, { cifrado: Buffer.alloc(3) }],
    ['nothing', TITULAR, { clave_envuelta: Buffer.alloc(0) }],
    ['another row', TITULAR, { cifrado: sellar(LLAVERO, TITULAR, 'y').cifrado }],
  ];

  test.each(changed.map((one, place) => [place, ...one] as const))('%i: %s', (_, __, titular, changes) => {
    expect(() => abrir(LLAVERO, titular, { ...SOBRE, ...changes })).toThrow(SobreCerrado);
  });

  test('what is not changed is opened', () => {
    expect(abrir(LLAVERO, TITULAR, { ...SOBRE })).toBe('addi:123456');
  });

  test('the same key under two names does not open the one for the other', () => {
    const twice = new Llavero([NUEVA, { ...NUEVA, id: 'gemela' }]);
    expect(() => abrir(twice, TITULAR, { ...SOBRE, clave_id: 'gemela' })).toThrow(SobreCerrado);
  });
});

test('a ring that is printed shows no key', () => {
  const shown = `${inspect(LLAVERO, { depth: 9, showHidden: true })}${JSON.stringify(LLAVERO)}`;
  expect(shown).toContain('nueva');
  for (const { clave } of [VIEJA, NUEVA]) {
    expect(shown).not.toContain(clave.export().toString('base64'));
    expect(shown).not.toContain(clave.export().toString('hex'));
  }
});
