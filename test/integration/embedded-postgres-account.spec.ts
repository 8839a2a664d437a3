import { lchownSync, lstatSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadOrCreateSecrets } from '../../src/config/secrets.js';
import { locateBinaries } from '../../src/postgres/binaries.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/postgres/embedded-postgres.js';
import { freePort, launchReady } from '../../src/postgres/launch.js';
import { reachableBinaries } from '../../src/postgres/reachable-binaries.js';
import { findRunning } from '../../src/postgres/running.js';

const PROJECT = resolve(__dirname, '../..');
const NOBODY = { uid: 65534, gid: 65534 };

let dataDir: string;
let cluster: string;
let database: EmbeddedPostgres | undefined;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'registro-account-'));
  cluster = join(dataDir, 'postgres');
});

afterEach(async () => {
  await database?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(): Promise<void> {
  const options = { dataDir, projectRoot: PROJECT, holder: 'servidor' as const };
  database = await startEmbeddedPostgres({ ...options, log: () => undefined });
}

/** Everything in the cluster, itself included. */
const files = (): string[] =>
  ['.', ...readdirSync(cluster, { recursive: true, encoding: 'utf8' })].map((name) => join(cluster, name));

const owners = (): number[] => [...new Set(files().map((path) => lstatSync(path).uid))];

/** As an earlier version left it. */
function giveToNobody(): void {
  for (const path of files()) lchownSync(path, NOBODY.uid, NOBODY.gid);
}

async function ownerOfRunning(): Promise<number> {
  return statSync(`/proc/${(await findRunning(dataDir))!.pid}`).uid;
}

const isRootOnLinux = process.getuid?.() === 0 && process.platform === 'linux';

(isRootOnLinux ? describe : describe.skip)('started by root, PostgreSQL runs as a user of its own', () => {
  test('also on what an earlier version gave to nobody', async () => {
    await start();
    const [own] = owners();
    expect(owners()).toEqual([own]);
    expect([0, NOBODY.uid]).not.toContain(own);
    expect(await ownerOfRunning()).toBe(own);
    await database!.stop();

    giveToNobody();
    lchownSync(cluster, own!, own!); // as after an interruption, with PG_VERSION still nobody's
    await start();
    expect(owners()).toEqual([own]);
    expect(statSync(cluster).mode & 0o777).toBe(0o700);
  });

  test('at once where an earlier version was killed and left its database running as nobody', async () => {
    await start();
    await database!.stop();
    giveToNobody();
    const native = await reachableBinaries(await locateBinaries(PROJECT), NOBODY, () => undefined);
    const { postgres: password } = loadOrCreateSecrets(dataDir);
    await launchReady({ dir: cluster, native, account: NOBODY, password }, await freePort());

    await start();
    const [own] = owners();
    expect([0, NOBODY.uid]).not.toContain(own);
    expect(owners()).toEqual([own]);
    expect(await ownerOfRunning()).toBe(own);
  });
});
