import { loadOrCreateSecrets } from '../config/secrets.js';
import type { Secrets } from '../config/secrets.js';
import { chooseAccount } from './account.js';
import { locateBinaries } from './binaries.js';
import { ensureCluster } from './cluster.js';
import type { Cluster } from './cluster.js';
import { SUPERUSER } from './connect.js';
import { joinRunning } from './join-running.js';
import { startHolding } from './holder.js';
import { reachableBinaries } from './reachable-binaries.js';
import { APP, DATABASE, OWNER } from './roles.js';
import { clusterDirOf, findRunning } from './running.js';
import { takeOver } from './take-over.js';
import type { EmbeddedPostgresOptions, ClusterAccess, Usage } from './usage.js';

export type { EmbeddedPostgresOptions } from './usage.js';

export interface EmbeddedPostgres {
  /** Owns the tables and migrates. */
  readonly ownerUrl: string;
  /** What the program works with. */
  readonly appUrl: string;
  /** The superuser, in the database `postgres`. */
  readonly adminUrl: string;
  /** Stops what this call started; may be called again. */
  stop(): Promise<void>;
}

/**
 * The PostgreSQL that lives in DATA_DIR: made on the first call, started when it does not run, kept
 * running until `stop()`. One left behind by a killed server is replaced.
 * @throws StartupError when the folder, the programs or the cluster can't be used, or a server uses them
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const secrets = loadOrCreateSecrets(options.dataDir);
  const access = { options, secrets, cluster: await prepareCluster(options, secrets) };
  const { port, stop } = await use(access);
  const url = (user: string, password: string, database: string): string =>
    `postgresql://${user}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
  let stopped: Promise<void> | undefined;
  return {
    ownerUrl: url(OWNER, secrets.owner, DATABASE),
    appUrl: url(APP, secrets.app, DATABASE),
    adminUrl: url(SUPERUSER, secrets.postgres, SUPERUSER),
    stop: () => (stopped ??= stop()),
  };
}

/**
 * Stops the database that a killed program left running in a DATA_DIR, for whoever is about to remove it.
 * @throws StartupError while somebody uses it
 */
export async function stopLeftBehind(options: EmbeddedPostgresOptions): Promise<void> {
  const running = await findRunning(options.dataDir);
  if (running === null) return;
  const secrets = loadOrCreateSecrets(options.dataDir);
  await takeOver({ options, secrets, cluster: await prepareCluster(options, secrets) }, running);
}

async function prepareCluster(options: EmbeddedPostgresOptions, secrets: Secrets): Promise<Cluster> {
  const dir = clusterDirOf(options.dataDir);
  const account = await chooseAccount(dir, options.log);
  const native = await reachableBinaries(await locateBinaries(options.projectRoot), account, options.log);
  const cluster = { dir, native, account, password: secrets.postgres };
  await ensureCluster(cluster, options.log);
  return cluster;
}

/** Goes round again whenever another process was faster or has just stopped its database. */
async function use(access: ClusterAccess): Promise<Usage> {
  for (;;) {
    const running = await findRunning(access.options.dataDir);
    let usage: Usage | null = null;
    if (running === null) usage = await startHolding(access);
    else if (access.options.holder === 'cli') usage = await joinRunning(access, running.port);
    else {
      await takeOver(access, running);
      // Files are given to another user only while nothing runs on them.
      access.cluster = await prepareCluster(access.options, access.secrets);
    }
    if (usage !== null) return usage;
  }
}
