import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { chooseAccount } from '../../src/postgres/account.js';
import { locateBinaries } from '../../src/postgres/binaries.js';
import type { Cluster } from '../../src/postgres/cluster.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/postgres/embedded-postgres.js';
import { freePort, launchReady } from '../../src/postgres/launch.js';
import type { Postmaster } from '../../src/postgres/postmaster.js';
import { reachableBinaries } from '../../src/postgres/reachable-binaries.js';
import type { TestDatabase } from './database.js';
import { prepareDataDir } from './prepared-installation.js';

const ROOT = resolve(__dirname, '../..');

/** A PostgreSQL of its own with a migrated database, and a replica of it that follows by streaming. */
export class ReplicatedServer {
  private replica: Postmaster | undefined;

  private constructor(
    private readonly home: string,
    private readonly primary: EmbeddedPostgres,
    private readonly cluster: Cluster,
    private readonly replicaPort: number,
  ) {}

  static async start(): Promise<ReplicatedServer> {
    const home = mkdtempSync(join(tmpdir(), 'registro-replica-'));
    const dataDir = join(home, 'datos');
    await prepareDataDir(dataDir);
    const primary = await startEmbeddedPostgres({
      dataDir,
      projectRoot: ROOT,
      holder: 'servidor',
      log: () => undefined,
    });
    const dir = join(home, 'replica');
    await copyUnderBackup(primary.adminUrl, join(dataDir, 'postgres'), dir);
    const account = await chooseAccount(dir, () => undefined);
    const native = await reachableBinaries(await locateBinaries(ROOT), account, () => undefined);
    const { password } = new URL(primary.adminUrl);
    const server = new ReplicatedServer(home, primary, { dir, native, account, password }, await freePort());
    await server.startReplica();
    return server;
  }

  /** The database the program works with; it stays when whoever uses it is done. */
  get database(): TestDatabase {
    const { ownerUrl, appUrl } = this.primary;
    return { name: 'registro', ownerUrl, appUrl, drop: () => Promise.resolve() };
  }

  /** The superuser's address of the same database. */
  get adminUrl(): string {
    return this.primary.adminUrl.replace(/\/postgres(?=\?|$)/, '/registro');
  }

  /** The address of the same database on the replica, for the application's role. */
  get replicaUrl(): string {
    return this.onReplica(this.primary.appUrl);
  }

  async startReplica(): Promise<void> {
    this.replica = await launchReady(this.cluster, this.replicaPort);
  }

  /** As a crash ends it. */
  async killReplica(): Promise<void> {
    process.kill(Number(readFileSync(join(this.cluster.dir, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
    await this.replica?.exited;
  }

  /** From now on the replica receives but shows nothing new. */
  pauseReplay(): Promise<void> {
    return this.askReplica('SELECT pg_wal_replay_pause()');
  }

  resumeReplay(): Promise<void> {
    return this.askReplica('SELECT pg_wal_replay_resume()');
  }

  stopPrimary(): Promise<void> {
    return this.primary.stop();
  }

  promote(): Promise<void> {
    return this.askReplica('SELECT pg_promote()');
  }

  async stop(): Promise<void> {
    await this.replica?.stop();
    await this.primary.stop();
    rmSync(this.home, { recursive: true, force: true });
  }

  onReplica(url: string): string {
    const address = new URL(url);
    address.port = String(this.replicaPort);
    return address.href;
  }

  private async askReplica(sql: string): Promise<void> {
    await asking(this.onReplica(this.primary.adminUrl), (client) => client.query(sql));
  }
}

/** The package has no pg_basebackup: this is what it does. */
async function copyUnderBackup(adminUrl: string, from: string, to: string): Promise<void> {
  await asking(adminUrl, async (client) => {
    await client.query("SELECT pg_backup_start('prueba', true)");
    spawnSync('cp', ['-a', from, to]); // a file that goes meanwhile is no matter: the log has what became of it
    const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
    for (const name of ['postmaster.pid', 'postmaster.opts']) rmSync(join(to, name), { force: true });
    writeFileSync(join(to, 'backup_label'), rows[0]!.labelfile);
    writeFileSync(join(to, 'standby.signal'), '');
    const { port, username, password } = new URL(adminUrl);
    const conninfo = `host=127.0.0.1 port=${port} user=${username} password=${password} sslmode=disable`;
    appendFileSync(join(to, 'postgresql.auto.conf'), `primary_conninfo = '${conninfo}'\n`);
    if (process.getuid?.() === 0) spawnSync('chown', ['-R', `--reference=${from}`, to]);
  });
}

async function asking(url: string, ask: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    await ask(client);
  } finally {
    await client.end();
  }
}
