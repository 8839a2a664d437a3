import { resolve } from 'node:path';
import { readConfig } from '../../src/config/env.js';
import { runCommand } from '../../src/program/cli/commands.js';
import { describeError } from '../../src/program/start/exit.js';
import type { TestDatabase } from './database.js';
import { noBar } from './terminal.js';

const PROJECT = resolve(__dirname, '../..');

export interface Said {
  out: string;
  error?: string;
}

/** What `npm run respaldo` says over a database, or without one, and the line it is refused with, if it is. */
export async function respaldo(args: string[], database: TestDatabase | null, more: NodeJS.ProcessEnv): Promise<Said> {
  const urls = database && { DATABASE_URL: database.appUrl, DATABASE_MIGRATION_URL: database.ownerUrl };
  const env = { ...urls, LOG_LEVEL: 'silent', ...more };
  const told: string[] = [];
  const terminal = { out: async (line: string) => void told.push(line), progress: () => undefined, bar: noBar };
  const error = await runCommand(['respaldo', ...args], () => readConfig(PROJECT, env), terminal).then(
    () => undefined,
    describeError,
  );
  return { out: told.join('\n'), ...(error !== undefined && { error }) };
}
