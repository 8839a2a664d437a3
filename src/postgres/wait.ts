import { setTimeout as sleep } from 'node:timers/promises';

/** Waits `ms`; returns at once, without an error, when `signal` fires. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal });
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
}

/** Whether `promise` is fulfilled within `ms`; a rejection passes through. */
export async function settlesWithin(promise: Promise<unknown>, ms: number): Promise<boolean> {
  const timer = new AbortController();
  try {
    return await Promise.race([promise.then(() => true), pause(ms, timer.signal).then(() => false)]);
  } finally {
    timer.abort();
  }
}

/** Asks `question` every `stepMs` until it says yes (true) or `ms` have passed (false). */
export async function becomesTrue(question: () => Promise<boolean>, ms: number, stepMs: number): Promise<boolean> {
  const deadline = Date.now() + ms;
  while (!(await question())) {
    if (Date.now() >= deadline) return false;
    await pause(stepMs);
  }
  return true;
}
