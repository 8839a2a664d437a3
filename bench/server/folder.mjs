// Where the bench keeps its databases: in the clone, because a temporary folder may lie in memory, where fsync
// costs nothing.
import { mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../scripts/project.mjs';

const PARENT = inRoot('data-bench');

/** A new empty folder for one installation. */
export function makeFolder() {
  mkdirSync(PARENT, { recursive: true });
  return mkdtempSync(path.join(PARENT, `${process.pid}-`));
}

/** Removes it, and the folder of all of them when it was the last. */
export function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    rmdirSync(PARENT);
  } catch {
    // another bench uses it
  }
}
