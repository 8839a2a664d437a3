// Tells a complete node_modules from a half-made or outdated one.
import { existsSync, writeFileSync } from 'node:fs';
import { lockFingerprint, readStamp } from './fingerprint.mjs';
import { inRoot } from './project.mjs';

const STAMP = 'node_modules/.registro-lock';

/** Whether node_modules was made, to the end, from the present package-lock.json. */
export function isInstalled() {
  return readStamp(inRoot(STAMP)) === lockFingerprint();
}

/** Marks node_modules as complete; an installation without the compiler (an image's) is not. */
export function stampInstallation() {
  if (existsSync(inRoot('node_modules/typescript'))) writeFileSync(inRoot(STAMP), `${lockFingerprint()}\n`);
}
