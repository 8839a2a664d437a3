// The ceiling of log-ins: bcrypt and nothing else, as many at a time as the server lets itself.
import { availableParallelism } from 'node:os';
import bcrypt from 'bcrypt';
import { serve } from '../process/serve.mjs';
import { Window } from '../process/window.mjs';

/** As src/core/passwords/password-hasher.ts has it. */
const AT_ONCE = Math.min(3, Math.max(1, availableParallelism() - 1));
const COST = 10;

serve(async ({ clave, warmup, seconds }) => {
  const hash = await bcrypt.hash(clave, COST);
  const window = new Window(warmup, seconds);
  await Promise.all(Array.from({ length: AT_ONCE }, () => compareAll(clave, hash, window)));
  return window.result();
});

async function compareAll(clave, hash, window) {
  while (!window.isOver) {
    const began = performance.now();
    if (!(await bcrypt.compare(clave, hash))) throw new Error('the password did not match');
    window.record(performance.now() - began);
  }
}
