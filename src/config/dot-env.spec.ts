import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartupError } from '../core/errors/startup.error.js';
import { readDotEnv } from './dot-env.js';
import { loadDotEnv, readConfig } from './env.js';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registro-env-'));
  file = join(folder, '.env');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = 'DATABASE_URL=postgres://u:p@db/registro\r\n# un comentario\nADMIN_CLAVE="una clave ñ"\n';
const VARIABLES = { DATABASE_URL: 'postgres://u:p@db/registro', ADMIN_CLAVE: 'una clave ñ' };

const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

test.each<[string, Buffer]>([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16, little end first', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['UTF-16, big end first', bigEndian(`\ufeff${TEXT}`)],
  ['lines as old editors end them', Buffer.from(TEXT.replaceAll(/\r?\n/g, '\r'))],
])('is read in %s', (_, bytes) => {
  writeFileSync(file, bytes);
  expect(readDotEnv(file)).toEqual(VARIABLES);
});

test('all forms of an assignment are one', () => {
  writeFileSync(file, ` A = 1 # uno\nexport B=2\n\nC='dos\nlíneas' # sí\nD=\n  # fin`);
  expect(readDotEnv(file)).toEqual({ A: '1', B: '2', C: 'dos\nlíneas', D: '' });
});

test('there may be none', () => {
  expect(readDotEnv(file)).toEqual({});
});

function refusal(): string {
  try {
    readDotEnv(file);
  } catch (error) {
    if (error instanceof StartupError) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

test.each([
  ['a line that is no assignment', 'PORT=3000\nsecretisima\n', 'La línea 2 de '],
  ['a name that is none', 'PUERTO secretisima=3000', 'La línea 1 de '],
  ['a quote that is not closed', 'A=1\n\nB="secretisima\nC=3', 'La línea 3 de '],
  ['a quote that swallows the next line', 'A="secretisima\nB="2"', 'La línea 2 de '],
  ['UTF-16 without a mark', Buffer.from('A=secretisima', 'utf16le'), 'La línea 1 de '],
  ['another encoding', Buffer.from('A=secretisima ñ', 'latin1'), 'UTF-8'],
])('%s is refused by its line, and not printed', (_, content, told) => {
  writeFileSync(file, content);
  const message = refusal();
  expect(message).toContain(told);
  expect(message).toContain(file);
  expect(message).not.toContain('secretisima');
});

test('a folder, and a link that leads nowhere, are told as such', () => {
  mkdirSync(file);
  expect(refusal()).toContain('es una carpeta');
  rmSync(file, { recursive: true });
  symlinkSync(join(folder, 'otro'), file);
  expect(refusal()).toContain('no se puede leer (ENOENT)');
});

test('what is set already wins, and nothing is left for the driver to find', () => {
  writeFileSync(file, 'PORT=1\nHOST=de-archivo\nPGHOST=otra');
  const env = loadDotEnv(folder, { PORT: '2', PGSSLMODE: 'require', PGPASSWORD: 'x', PGOPTIONS: '-c x=y' });
  expect(env).toEqual({ PORT: '2', HOST: 'de-archivo', PGPASSWORD: '' });
});

test('~ at the beginning of a path is the home', () => {
  expect(readConfig(folder, { DATA_DIR: '~/datos' }).dataDir).toBe(join(homedir(), 'datos'));
  expect(readConfig(folder, { DATA_DIR: '~' }).dataDir).toBe(homedir());
  expect(readConfig(folder, { DATA_DIR: '~otro' }).dataDir).toBe(join(folder, '~otro'));
});
