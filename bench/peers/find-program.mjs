import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * The path of a program: in PATH or in one of the other folders.
 * @param {string} name
 * @param {string[]} [others]
 * @returns {string | undefined}
 */
export function findProgram(name, others = []) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...others];
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

/** Where Debian keeps the programs of each version of PostgreSQL, the newest first. */
export function postgresFolders() {
  const parent = '/usr/lib/postgresql';
  if (!existsSync(parent)) return [];
  const versions = readdirSync(parent).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => path.join(parent, version, 'bin'));
}

/**
 * A Python that can import all of these: there may be one of the system and another before it in PATH.
 * @param {string[]} modules
 * @returns {string | undefined}
 */
export function findPython(modules) {
  const candidates = [findProgram('python3'), '/usr/bin/python3', '/usr/local/bin/python3'];
  return candidates.find(
    (python) => python && existsSync(python) && spawnSync(python, ['-c', `import ${modules.join(', ')}`]).status === 0,
  );
}
