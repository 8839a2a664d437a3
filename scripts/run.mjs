// Child processes of the scripts.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root, say } from './project.mjs';

const HEARTBEAT_MS = 10_000;
const FORWARDED = ['SIGINT', 'SIGTERM'];

/**
 * Runs a program in the clone and gives its exit code (128 + number when a signal ended it).
 * Signals sent to this process reach it too, so none is left behind.
 */
export async function run(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
  return waitFor(child);
}

/** Runs one of our scripts or tools with the Node that runs this one. */
export async function runNode(args, options = {}) {
  return run(process.execPath, args, options);
}

/**
 * Runs a program that says nothing while it works: tells every ten seconds that it goes on.
 * Its output is kept; gives `{ code, output }`.
 */
export async function runQuietly(command, args, options = {}) {
  const started = Date.now();
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let output = '';
  const keep = (chunk) => (output = (output + String(chunk)).slice(-20_000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const heartbeat = setInterval(() => say(`  … ${seconds(started)} s`), HEARTBEAT_MS);
  try {
    return { code: await waitFor(child), output };
  } finally {
    clearInterval(heartbeat);
  }
}

/** Whole seconds since `started` (ms). */
export function seconds(started) {
  return Math.round((Date.now() - started) / 1000);
}

/** A signal for this process goes to the child; once that has ended, this process ends as well. */
async function waitFor(child) {
  let ending = 0;
  const forward = (signal, number) => {
    ending = 128 + number;
    child.kill(signal);
  };
  for (const signal of FORWARDED) process.on(signal, forward);
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (exit, signal) => resolve(exit ?? 128 + constants.signals[signal]));
    });
    if (ending !== 0) process.exit(ending);
    return code;
  } finally {
    for (const signal of FORWARDED) process.off(signal, forward);
  }
}
