// What was installed and what was built, told by content: times lie after a checkout.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './project.mjs';

const BUILD_INPUTS = [
  'src',
  'migrations',
  'ormconfig.ts',
  'nest-cli.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
  'scripts/compile.mjs',
  'scripts/bundle-panel.mjs',
  'scripts/compress-panel.mjs',
];

/** Hash of the lock file, kept in node_modules after a complete installation. */
export function lockFingerprint() {
  return hashFiles(['package-lock.json']);
}

/** Hash of all that decides what the build gives, kept in dist. */
export function sourceFingerprint() {
  return hashFiles(BUILD_INPUTS.flatMap(listFiles).filter((file) => !/\.spec\.tsx?$/.test(file)));
}

/** The text of a stamp, or null when there is none. */
export function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

function listFiles(entry) {
  const absolute = inRoot(entry);
  if (!existsSync(absolute)) return [];
  if (path.extname(entry) !== '') return [entry];
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => path.relative(root, path.join(found.parentPath, found.name)).replaceAll('\\', '/'))
    .sort();
}

function hashFiles(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(inRoot(file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
