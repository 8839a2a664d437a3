import type { Secrets } from '../config/secrets.js';
import type { Cluster } from './cluster.js';

export interface EmbeddedPostgresOptions {
  /** Absolute path of DATA_DIR. */
  dataDir: string;
  /** Folder of the project's package.json: PostgreSQL's programs are found from there. */
  projectRoot: string;
  /** A server wants the database for itself; a command shares one that runs. */
  holder: 'servidor' | 'cli';
  /** Hears of progress and restarts, in Spanish. */
  log: (message: string) => void;
}

/** A database in use: where it listens and how this process ends its use. */
export interface Usage {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** What starting, joining and taking over the cluster all need. */
export interface ClusterAccess {
  options: EmbeddedPostgresOptions;
  secrets: Secrets;
  cluster: Cluster;
}
