import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

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

/** Lets the system note a process' peak anew, where it can. @param {number} pid */
export function forgetPeak(pid) {
  if (process.platform === 'linux') writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

/** The most a process held since, in MB; undefined where the system does not tell. @param {number} pid */
export function peakSoFar(pid) {
  return process.platform === 'linux' ? kilobytes(pid, 'VmHWM') / 1024 : undefined;
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
