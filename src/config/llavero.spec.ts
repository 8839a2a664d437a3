import { createHash, randomBytes } from 'node:crypto';
import { parseLlavero } from './llavero.js';

const [UNA, OTRA] = [randomBytes(32), randomBytes(32)];
const b64 = (bytes: Buffer): string => bytes.toString('base64');
const idOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16);
const parse = (text: string) => parseLlavero('CREDENCIALES_CLAVE', text);

test('a lone key is called by its hash', () => {
  const { id, clave } = parse(b64(UNA)).actual;
  expect([id, clave.export()]).toEqual([idOf(UNA), UNA]);
});

test('of several the first encrypts, and each is found by its name', () => {
  const llavero = parse(` 2027:${b64(OTRA)} , 2026:${b64(UNA)} `);
  expect(llavero.actual.id).toBe('2027');
  expect(llavero.find('2026')?.clave.export()).toEqual(UNA);
  expect(llavero.find('2025')).toBeUndefined();
});

test('one that had no name may stand behind a new one', () => {
  expect(
    parse(`2027:${b64(OTRA)},${b64(UNA)}`)
      .find(idOf(UNA))
      ?.clave.export(),
  ).toEqual(UNA);
});

test.each([
  ['too short', b64(randomBytes(31))],
  ['too long', b64(randomBytes(33))],
  ['no base64', 'no es una clave, y tiene justo 44 caracteres!!'],
  ['another alphabet', Buffer.alloc(32, 0xff).toString('base64url')],
  ['hexadecimal', UNA.toString('hex')],
  ['a blank within', `${b64(UNA).slice(0, 20)} ${b64(UNA).slice(20)}`],
  ['nothing', ','],
  ['no name', `:${b64(UNA)}`],
  ['a name with blanks', `de ayer:${b64(UNA)}`],
  ['two colons', `a:b:${b64(UNA)}`],
  ['one name twice', `a:${b64(UNA)},a:${b64(OTRA)}`],
  ['one key twice', `${b64(UNA)},${b64(UNA)}`],
  ['a name that is the other’s hash', `${idOf(UNA)}:${b64(OTRA)},${b64(UNA)}`],
])('%s is refused without being printed', (_, text) => {
  expect(() => parse(text)).toThrow(/^La variable CREDENCIALES_CLAVE no es válida: /);
  const { message } = ((): Error => {
    try {
      parse(text);
    } catch (error) {
      return error as Error;
    }
    throw new Error('it was accepted');
  })();
  for (const key of [UNA, OTRA].map(b64)) expect(message).not.toContain(key);
});
