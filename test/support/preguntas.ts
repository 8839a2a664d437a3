import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';

/** One of the questions of docs/runbooks/preguntas.md, with its three ways. */
export interface Pregunta {
  /** Addresses of the panel. */
  panel: string[];
  curl: string[];
  sql: string[];
}

const RUNBOOK = resolve(__dirname, '../../docs/runbooks/preguntas.md');

/** The questions in their order. */
export function readPreguntas(): Pregunta[] {
  const [, ...parts] = readFileSync(RUNBOOK, 'utf8').split(/^## \d\. /m);
  const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found]) => found!);
  return parts.map((text) => ({
    panel: all(text, /`(\/admin[^`]*)`/g),
    curl: all(text, /```bash\n([^]*?)```/g),
    sql: all(text, /```sql\n([^]*?)```/g),
  }));
}

/** Runs a block in a shell. @returns every JSON that it printed, one a line */
export async function runCurl(block: string, env: Record<string, string>): Promise<any[]> {
  const script = `curl() { command curl "$@"; echo; }\n${block}`; // answers end without a line break
  const { stdout } = await promisify(execFile)('bash', ['-c', script], { env: { ...process.env, ...env } });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

/** Asks a database as whoever `url` names may. */
export async function runSql(url: string, sql: string): Promise<any[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A block as psql reads it, whose `\set` lines say what stands for its variables. @param own what is given instead */
export function sqlOf(block: string, own: Record<string, string> = {}): string {
  const given = Object.fromEntries(
    [...block.matchAll(/^\\set (\w+) (?:'(.*)'|(.*))$/gm)].map(([, name, quoted, bare]) => [name, quoted ?? bare]),
  );
  const values: Record<string, string | undefined> = { ...given, ...own };
  return block
    .replaceAll(/^\\set .*\n/gm, '')
    .replaceAll(/:'(\w+)'/g, (_, name: string) => `'${values[name]!.replaceAll("'", "''")}'`);
}
