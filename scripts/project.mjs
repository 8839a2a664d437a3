// Where things are. Uses only what Node brings: it must run in an empty clone.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Absolute path of the clone, whatever the working directory. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Absolute path of something inside the clone. */
export function inRoot(...parts) {
  return path.join(root, ...parts);
}

/** The content of nest-cli.json. */
export function readNestCli() {
  return JSON.parse(readFileSync(inRoot('nest-cli.json'), 'utf8'));
}

/** Address of a compiled module for `import()`, which on Windows takes no plain path. */
export function compiledUrl(...parts) {
  return pathToFileURL(inRoot('dist', ...parts)).href;
}

/** Progress goes to stderr: stdout belongs to the answer of a command, such as a token. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Ends the program with one clear line, never a stack trace. */
export function fail(line) {
  say(line);
  process.exit(1);
}
