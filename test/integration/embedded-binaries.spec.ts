import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { locateBinaries, program } from '../../src/postgres/binaries.js';
import { reachableBinaries } from '../../src/postgres/reachable-binaries.js';
import { runProgram } from '../../src/postgres/run-program.js';

const PROJECT = resolve(__dirname, '../..');
const NOBODY = { uid: 65534, gid: 65534 };
const IS_ROOT = process.getuid?.() === 0;

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'registro-programas-'));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

interface Link {
  target: string;
}

/** What npm leaves of the package when it runs no installation scripts: the files, without the links between them. */
async function installWithoutScripts(): Promise<{ root: string; links: string[] }> {
  const root = dirname((await locateBinaries(PROJECT)).native);
  const copy = join(home, root.slice(PROJECT.length));
  cpSync(root, copy, { recursive: true, verbatimSymlinks: true });
  writeFileSync(join(home, 'package.json'), '{}');
  const list = JSON.parse(readFileSync(join(copy, 'native/pg-symlinks.json'), 'utf8')) as Link[];
  const links = list.map(({ target }) => join(copy, target));
  for (const link of links) rmSync(link);
  return { root: copy, links };
}

const version = (native: string): Promise<{ code: number | null }> =>
  runProgram(program(native, 'postgres'), ['--version'], {});

(process.platform === 'linux' ? test : test.skip)(
  'links that no script made are made, once and by whoever comes',
  async () => {
    const { root, links } = await installWithoutScripts();
    expect((await version(join(root, 'native'))).code).not.toBe(0);
    const [one, other] = await Promise.all([locateBinaries(home), locateBinaries(home)]);
    expect(one).toEqual(other);
    expect((await version(one.native)).code).toBe(0);
    expect(links.every((link) => lstatSync(link).isSymbolicLink() && statSync(link).isFile())).toBe(true);
  },
);

test('links that can’t be made are told with their cause', async () => {
  const { root, links } = await installWithoutScripts();
  rmSync(dirname(links[0]!), { recursive: true });
  await expect(locateBinaries(home)).rejects.toThrow(/Faltan enlaces .*\(ENOENT\).*ignore-scripts/);
  rmSync(root, { recursive: true });
  await expect(locateBinaries(home)).rejects.toThrow('npm ci --include=optional');
});

(IS_ROOT ? test : test.skip)('a kept copy that does not run is replaced, one that runs is left alone', async () => {
  await installWithoutScripts();
  const { native, version: name } = await locateBinaries(home);
  chmodSync(home, 0o700);
  const kept = mkdtempSync(join(tmpdir(), 'registro-copias-'));
  chmodSync(kept, 0o755);
  const messages: string[] = [];
  const reach = (): Promise<string> =>
    reachableBinaries({ native, version: name }, NOBODY, (message) => messages.push(message), [join(kept, 'x-')]);
  try {
    mkdirSync(join(kept, `x-${name}/bin`), { recursive: true });
    const copy = await reach();
    expect(copy).toBe(join(kept, `x-${name}`));
    expect(messages).toHaveLength(1);
    const made = statSync(copy).ino;
    expect(await reach()).toBe(copy);
    expect({ ino: statSync(copy).ino, messages }).toMatchObject({ ino: made, messages: { length: 1 } });
    rmSync(program(native, 'postgres'));
    rmSync(program(copy, 'postgres'));
    await expect(reach()).rejects.toThrow('no funcionan');
  } finally {
    rmSync(kept, { recursive: true, force: true });
  }
});
