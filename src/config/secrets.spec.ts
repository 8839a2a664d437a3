import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartupError } from '../core/errors/startup.error.js';
import { loadOrCreateCredencialesClave, loadOrCreateSecrets } from './secrets.js';

let home: string;
let dataDir: string;
let file: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'registro-secretos-'));
  dataDir = join(home, 'una', 'datos');
  file = join(dataDir, 'secretos.json');
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

test('creates the folder and four different secrets, and gives the same ones ever after', () => {
  const secrets = loadOrCreateSecrets(dataDir);
  expect(Object.keys(secrets).sort()).toEqual(['app', 'jwt', 'owner', 'postgres']);
  for (const secret of Object.values(secrets)) expect(secret).toMatch(/^[\w-]{43}$/);
  expect(new Set(Object.values(secrets)).size).toBe(4);
  expect(loadOrCreateSecrets(dataDir)).toEqual(secrets);
  expect(readdirSync(dataDir)).toEqual(['secretos.json']);
});

(process.platform === 'win32' ? test.skip : test)('lets nobody else read them', () => {
  loadOrCreateSecrets(dataDir);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(dataDir).mode & 0o077).toBe(0);
});

test('keeps what another process wrote first', () => {
  const first = loadOrCreateSecrets(dataDir);
  writeFileSync(join(dataDir, `secretos.json.${process.pid}.tmp`), 'left behind by a crash');
  expect(loadOrCreateSecrets(dataDir)).toEqual(first);
});

test('takes over what a crash left behind', () => {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(`${file}.${process.pid}.tmp`, 'left behind by a crash');
  const secrets = loadOrCreateSecrets(dataDir);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(secrets);
  expect(readdirSync(dataDir)).toEqual(['secretos.json']);
});

test.each(['', '{', 'null', '[]', '{"jwt":"x"}', '{"jwt":1,"postgres":2,"owner":3,"app":4}'])(
  'refuses a damaged file (%j) and leaves it as it is',
  (text) => {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, text);
    expect(() => loadOrCreateSecrets(dataDir)).toThrow(StartupError);
    expect(() => loadOrCreateSecrets(dataDir)).toThrow(file);
    expect(readFileSync(file, 'utf8')).toBe(text);
  },
);

test('does not invent secrets for a database that has others', () => {
  mkdirSync(join(dataDir, 'postgres'), { recursive: true });
  expect(() => loadOrCreateSecrets(dataDir)).toThrow(/Falta el archivo .*secretos\.json/);
  expect(readdirSync(dataDir)).toEqual(['postgres']);
});

test('a folder that can’t be one is refused in one line', () => {
  writeFileSync(join(home, 'una'), 'a file where a folder should be');
  expect(() => loadOrCreateSecrets(dataDir)).toThrow(/^No se puede usar la carpeta de datos .*DATA_DIR\.$/);
});

describe('the keys that encrypt secrets of partners', () => {
  const load = (): string => loadOrCreateCredencialesClave(dataDir);
  const clavesIn = (): string => join(dataDir, 'credenciales.clave');

  test('are made once, also in a folder whose other secrets are older', () => {
    loadOrCreateSecrets(dataDir);
    const clave = load();
    expect(Buffer.from(clave, 'base64')).toHaveLength(32);
    expect(load()).toBe(clave);
    expect(readdirSync(dataDir).sort()).toEqual(['credenciales.clave', 'secretos.json']);
  });

  (process.platform === 'win32' ? test.skip : test)('are nobody else’s to read', () => {
    load();
    expect(statSync(clavesIn()).mode & 0o777).toBe(0o600);
  });

  test('may be written as the variable is, to change them', () => {
    const both = `nueva:${Buffer.alloc(32, 7).toString('base64')},${load()}`;
    writeFileSync(clavesIn(), `${both}\n`);
    expect(load()).toBe(both);
  });

  test.each(['', '{}', 'no es una clave'])('that are none (%j) are left as they are', (text) => {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(clavesIn(), text);
    expect(load).toThrow(StartupError);
    expect(load).toThrow(clavesIn());
    expect(readFileSync(clavesIn(), 'utf8')).toBe(text);
  });
});
