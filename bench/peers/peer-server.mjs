// A peer's HTTP server, as a process of its own group: its workers end with it.
import { spawn } from 'node:child_process';
import { launchTime } from '../server/launch-time.mjs';

const PATIENCE_MS = 5_000;
const KEPT = 2_000;

/**
 * Starts it and waits until it answers 200 on `path`.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env: Record<string, string>, url: string, path: string }} where
 * @returns {Promise<() => Promise<void>>} what stops it
 */
export async function startPeerServer(command, args, { cwd, env, url, path }) {
  const child = spawn(command, args, {
    cwd,
    env: { PATH: process.env.PATH ?? '', ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk) => (output = (output + String(chunk)).slice(-KEPT));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.on('error', (error) => keep(error.message));
  const end = () => signalGroup(child, 'SIGKILL');
  process.once('exit', end);
  const stop = async () => {
    process.off('exit', end);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    signalGroup(child, 'SIGTERM');
    const hurry = setTimeout(() => signalGroup(child, 'SIGKILL'), PATIENCE_MS);
    await ended;
    clearTimeout(hurry);
    signalGroup(child, 'SIGKILL'); // workers that stayed behind
  };
  try {
    await launchTime(child, url, () => output, path);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // gone already
  }
}
