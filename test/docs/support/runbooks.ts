import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join, resolve } from 'node:path';
import { readProject } from './documents.js';

const ROOT = resolve(__dirname, '../../..');
const CLI = join(ROOT, 'dist/src/program/cli/main.js');

/** The runbooks, by the names of their files; test/blackbox/soporte.spec.ts follows the four questions. */
export const RUNBOOKS: readonly string[] = readdirSync(join(ROOT, 'docs/runbooks')).filter(
  (name) => name.endsWith('.md') && !['README.md', 'preguntas.md'].includes(name),
);

/** All commands of a runbook, as whoever follows it enters them one after the other. */
export function commandsOf(name: string): string {
  const blocks = readProject(`docs/runbooks/${name}`).matchAll(/^( *)```bash\n([^]*?)^ *```$/gm);
  return [...blocks].map(([, indent, block]) => block!.replaceAll(new RegExp(`^${indent}`, 'gm'), '')).join('\n');
}

/** A free port that the system gives to nobody by itself: it is free again after each restart, whatever else has begun to listen. */
export async function lastingPort(): Promise<number> {
  const port = 20_000 + randomInt(10_000);
  const probe = createServer();
  const isFree = await new Promise<boolean>((told) => {
    probe.once('error', () => told(false));
    probe.listen(port, '127.0.0.1', () => told(true));
  });
  if (!isFree) return lastingPort();
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** What a shell said and how it ended. */
export interface Shell {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** What stands in for a machine with this program as a service: what its commands do is done for real. */
export class Machine {
  private readonly server: Server;

  private constructor(
    private readonly home: string,
    private readonly env: Readonly<Record<string, string>>,
    manage: (verb: string) => Promise<void>,
  ) {
    this.server = createServer((request, response) => {
      manage(request.url!.slice(1)).then(
        () => response.end(),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
  }

  /** @param manage starts, stops and restarts the server, as systemd does */
  static async at(
    home: string,
    env: Readonly<Record<string, string>>,
    manage: (verb: string) => Promise<void>,
  ): Promise<Machine> {
    const machine = new Machine(home, env, manage);
    await new Promise<void>((listening) => machine.server.listen(0, '127.0.0.1', listening));
    mkdirSync(machine.bin, { recursive: true });
    const { port } = machine.server.address() as AddressInfo;
    for (const [name, text] of Object.entries(programs(port))) {
      writeFileSync(join(machine.bin, name), text);
      chmodSync(join(machine.bin, name), 0o755);
    }
    return machine;
  }

  /** Runs what somebody enters, who types `typed` where he is asked; the first failure ends it. */
  run(script: string, typed: string): Promise<Shell> {
    const PATH = [this.bin, process.env.PATH].join(delimiter);
    const env = { ...this.env, PATH, HOME: this.home };
    const shell = spawn('bash', ['--norc', '-euo', 'pipefail', '-c', script], { cwd: this.home, env });
    const said: Shell = { code: null, stdout: '', stderr: '' };
    shell.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
    shell.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
    shell.stdin.on('error', () => undefined); // nobody asked
    shell.stdin.end(typed);
    return new Promise((ended, failed) => {
      shell.once('error', failed);
      shell.once('close', (code) => ended({ ...said, code }));
    });
  }

  close(): Promise<void> {
    return new Promise((closed) => this.server.close(() => closed()));
  }

  private get bin(): string {
    return join(this.home, 'bin');
  }
}

/** npm without its own second and a half, a service manager and what it keeps of a log (`diario`), and a psql, which machines of tests lack. */
function programs(port: number): Record<string, string> {
  return {
    sudo: '#!/bin/bash\nexec "$@"\n',
    systemctl: `#!/bin/bash\nexec curl -sS --fail-with-body "http://127.0.0.1:${port}/$1"\n`,
    journalctl: '#!/bin/bash\nexec cat diario\n',
    npm: `#!/bin/bash
set -a; [ ! -f .env ] || . ./.env; set +a
while [ "$1" = run ] || [ "$1" = --silent ]; do shift; done
name=$1; shift; [ "\${1:-}" != -- ] || shift
exec "${process.execPath}" "${CLI}" "$name" "$@"
`,
    psql: `#!${process.execPath}
const { Client } = require(${JSON.stringify(join(ROOT, 'node_modules/pg'))});
const [url, option, sql] = process.argv.slice(2);
if (option !== '-Atc') throw new Error(option);
const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
client.connect().then(() => client.query({ text: sql, rowMode: 'array' })).then(({ rows }) => {
  const text = (value) => (value === true ? 't' : value === false ? 'f' : value === null ? '' : String(value));
  for (const row of rows) console.log(row.map(text).join('|'));
  return client.end();
}).catch((error) => {
  console.error(error.message);
  process.exit(2);
});
`,
  };
}
