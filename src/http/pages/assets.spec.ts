import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findAsset, loadAssets } from './assets.js';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'registro-assets-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = join(root, 'dist/src/http/pages/assets', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

test('a style sheet holds its parts, in their order, under one address', () => {
  put({
    'hoja.css': "/* x */\n@import './hoja/b.css';\n@import './hoja/a.css';\n",
    'hoja/a.css': 'a {\n}\n',
    'hoja/b.css': "b {\n  src: url('letra.woff2');\n}\n",
    'letras/letra.woff2': 'letra',
  });
  loadAssets(root);
  const sheet = findAsset('hoja.css')!;
  const font = findAsset('letra.woff2')!.url;
  expect(sheet.content.toString()).toBe(`/* x */\nb {\n  src: url('${font}');\n}\n\na {\n}\n\n`);
  expect(gunzipSync(sheet.gzipped!)).toEqual(sheet.content);
  expect(findAsset('a.css')).toBeUndefined();
});

test('a part that changes changes the address', () => {
  put({ 'hoja.css': "@import './hoja/a.css';\n", 'hoja/a.css': 'a {\n}\n' });
  loadAssets(root);
  const before = findAsset('hoja.css')!.url;
  put({ 'hoja/a.css': 'b {\n}\n' });
  loadAssets(root);
  expect(findAsset('hoja.css')!.url).not.toBe(before);
});

test('a missing part ends the start', () => {
  put({ 'hoja.css': "@import './hoja/nada.css';\n" });
  expect(() => loadAssets(root)).toThrow('ENOENT');
});
