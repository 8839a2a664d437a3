import { appendFileSync, chmodSync, cpSync, existsSync, lchownSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Installation, type Env } from './server-process.js';

const FORGETFUL = ['fsync', 'full_page_writes'].map((setting) => `${setting} = off\n`).join('');

/** An installation whose database was made and migrated before, for whoever does not test a first start. */
export class PreparedInstallation extends Installation {
  /** `durable` waits for the disk as the program does, for whoever kills the database. */
  static async create(env: Env = {}, { durable = false } = {}): Promise<PreparedInstallation> {
    const installation = new PreparedInstallation(env);
    await prepareDataDir(installation.dataDir, { durable });
    return installation;
  }
}

/** Puts a migrated database into a DATA_DIR that does not exist yet. */
export async function prepareDataDir(dataDir: string, { durable = false } = {}): Promise<void> {
  copyDataDir(await preparedDataDir(), dataDir);
  if (!durable) appendFileSync(join(dataDir, 'postgres/postgresql.conf'), FORGETFUL);
}

/** A DATA_DIR as the program leaves it, made once in a run; nobody starts it, everybody copies it. */
async function preparedDataDir(): Promise<string> {
  const prepared = join(process.env.REGISTRO_TEST_SHARED!, 'datos');
  if (existsSync(prepared)) return prepared;
  const maker = new Installation();
  try {
    const made = await maker.cli(['migrar']);
    if (made.code !== 0) throw new Error(made.stderr);
    renameSync(maker.dataDir, prepared);
  } catch (error) {
    if (!existsSync(prepared)) throw error; // otherwise the other worker was faster
  } finally {
    await maker.remove();
  }
  return prepared;
}

/** With its modes, and with its owners where this is root: a cluster belongs to an account of its own. */
function copyDataDir(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  for (const name of ['.', ...readdirSync(from, { recursive: true, encoding: 'utf8' })]) {
    const { mode, uid, gid } = statSync(join(from, name));
    if (process.getuid?.() === 0) lchownSync(join(to, name), uid, gid);
    chmodSync(join(to, name), mode & 0o777);
  }
}
