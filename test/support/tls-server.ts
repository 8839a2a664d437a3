import { chownSync, copyFileSync, chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/postgres/embedded-postgres.js';
import { prepareDataDir } from './prepared-installation.js';

const CERTIFICATES = resolve(__dirname, 'certificates');

/** The path of one of the certificates kept for the tests; see their README. */
export const certificate = (name: string): string => join(CERTIFICATES, name);

/** A PostgreSQL of its own with TLS and a migrated database, whose settings a test may change while it runs. */
export class TlsServer {
  private constructor(
    private readonly home: string,
    private readonly database: EmbeddedPostgres,
    private readonly admin: Client,
  ) {}

  static async start(): Promise<TlsServer> {
    const home = mkdtempSync(join(tmpdir(), 'registro-tls-'));
    const projectRoot = resolve(__dirname, '../..');
    const options = { dataDir: join(home, 'datos'), projectRoot, holder: 'servidor' as const, log: () => undefined };
    await prepareDataDir(options.dataDir);
    const database = await startEmbeddedPostgres(options);
    const admin = new Client(database.adminUrl);
    await admin.connect();
    const server = new TlsServer(home, database, admin);
    for (const name of ['server.crt', 'server-expired.crt', 'server.key', 'authority.crt']) server.take(name);
    await server.set({
      ssl: 'on',
      ssl_cert_file: 'server.crt',
      ssl_key_file: 'server.key',
      ssl_ca_file: 'authority.crt',
    });
    return server;
  }

  /** The address of a role, on `host`, with `words` on TLS. */
  address(role: 'owner' | 'app', words: Record<string, string>, host = 'localhost'): string {
    const url = new URL(role === 'owner' ? this.database.ownerUrl : this.database.appUrl);
    url.hostname = host;
    url.search = new URLSearchParams(words).toString();
    return url.href;
  }

  /** Changes settings; every connection begun afterwards meets them. */
  async set(settings: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(settings))
      await this.admin.query(`ALTER SYSTEM SET ${name} = '${value}'`);
    await this.reload();
  }

  /** Who may connect, in the words of pg_hba.conf; the superuser from here always may. */
  async allow(rules: string): Promise<void> {
    writeFileSync(join(this.cluster, 'pg_hba.conf'), `host all postgres 127.0.0.1/32 scram-sha-256\n${rules}\n`);
    await this.reload();
  }

  async query(sql: string): Promise<void> {
    await this.admin.query(sql);
  }

  async stop(): Promise<void> {
    await this.admin.end();
    await this.database.stop();
    rmSync(this.home, { recursive: true, force: true });
  }

  /** The main process, which makes the connections, has read everything once it says so in its log of reloads. */
  private async reload(): Promise<void> {
    const loadedAt = 'SELECT pg_conf_load_time()::text AS at';
    const connect = async (): Promise<string> => {
      const client = new Client(this.database.adminUrl);
      await client.connect();
      const { rows } = await client.query<{ at: string }>(loadedAt);
      await client.end();
      return rows[0]!.at;
    };
    const before = await connect();
    await this.admin.query('SELECT pg_reload_conf()');
    while ((await connect()) === before);
  }

  private take(name: string): void {
    const file = join(this.cluster, name);
    copyFileSync(certificate(name), file);
    chmodSync(file, 0o600);
    const { uid, gid } = statSync(this.cluster);
    chownSync(file, uid, gid);
  }

  private get cluster(): string {
    return join(this.home, 'datos/postgres');
  }
}
