import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where `npm run demo` keeps its data unless DATA_DIR says otherwise. */
export const DEMO_DATA_DIR = 'data-demo';

/** A path as the environment gives it: `~` at its beginning is the home of this process's user. */
export function expandHome(path: string): string {
  return /^~(?:[/\\]|$)/.test(path) ? join(homedir(), path.slice(1)) : path;
}
