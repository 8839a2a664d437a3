// The whole suite in groups: what every file of test/ loads (Nest, TypeORM, the application) takes Jest seconds a file,
// since each has its own copies. A group is one file to Jest, and loads them once for several of ours.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './project.mjs';

const FOLDER = '.test-groups';
/** Seconds that a file of a folder takes, roughly: groups are to take equally long. */
const SECONDS = { browser: 40, contract: 32, blackbox: 31, docs: 17, integration: 15, e2e: 10 };
const FEW_SECONDS = 5;
/** The longer they are, the fewer times the application is loaded, and the less evenly the last ones end. */
const SECONDS_OF_GROUP = 150;

/** What makes Jest run everything there is, in groups. */
export function inGroups() {
  rmSync(inRoot(FOLDER), { recursive: true, force: true });
  mkdirSync(inRoot(FOLDER));
  const [alone, together] = partition(filesOf('test'), needsOwnCopies);
  for (const [index, group] of groupsOf(together).entries()) {
    writeFileSync(inRoot(FOLDER, `${String(index + 1).padStart(2, '0')}.spec.cjs`), group.map(described).join(''));
  }
  const matched = [`<rootDir>/${FOLDER}/*.spec.cjs`, '<rootDir>/src/**/*.spec.{ts,tsx}'];
  const sequencer = inRoot('scripts/groups-first-sequencer.cjs');
  return [`--testSequencer=${sequencer}`, '--testMatch', ...matched, ...alone.map((file) => `<rootDir>/${file}`)];
}

function filesOf(folder) {
  const names = readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => path.posix.join(folder, ...name.split(path.sep)));
}

/** Who replaces modules or clocks would do so for others too. */
function needsOwnCopies(file) {
  return /\bjest\.\w/.test(readFileSync(inRoot(file), 'utf8'));
}

/** The longest first, each into the group that has least to do. */
function groupsOf(files) {
  const weighed = files.map((file) => ({ file, seconds: SECONDS[file.split('/')[1]] ?? FEW_SECONDS }));
  weighed.sort((one, other) => other.seconds - one.seconds || (one.file < other.file ? -1 : 1));
  const total = weighed.reduce((sum, { seconds }) => sum + seconds, 0);
  const groups = Array.from({ length: Math.ceil(total / SECONDS_OF_GROUP) }, () => ({ seconds: 0, files: [] }));
  for (const { file, seconds } of weighed) {
    const group = groups.reduce((least, other) => (other.seconds < least.seconds ? other : least));
    group.files.push(file);
    group.seconds += seconds;
  }
  return groups.map((group) => group.files);
}

function described(file) {
  return `describe(${JSON.stringify(file)}, () => void require(${JSON.stringify(inRoot(file))}));\n`;
}

function partition(items, isFirst) {
  return [items.filter((item) => isFirst(item)), items.filter((item) => !isFirst(item))];
}
