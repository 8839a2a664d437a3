import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const LOOK_MS = 250;

/** Resident memory of a process, in MB; undefined where the system does not tell. @param {number} pid */
export function residentMemory(pid) {
  try {
    if (process.platform === 'linux') return kilobytes(pid, 'VmRSS') / 1024;
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
  } catch {
    return undefined;
  }
}

function kilobytes(pid, name) {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
}

/**
 * The most a process holds while `work` runs, in MB.
 * @param {number} pid
 * @param {() => Promise<void>} work
 */
export async function peakMemory(pid, work) {
  let peak = residentMemory(pid) ?? 0;
  const watch = setInterval(() => (peak = Math.max(peak, residentMemory(pid) ?? 0)), LOOK_MS);
  try {
    await work();
  } finally {
    clearInterval(watch);
  }
  return peak;
}
