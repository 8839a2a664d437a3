// Loaded into the server before its own code: tells whoever started it for how long nothing else was served.
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What is shorter it can't tell, and leaves no mark. */
const RESOLUTION_MS = 10;

const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();
process.on('message', (question) => {
  if (question === 'espera') process.send({ ms: Math.max(delay.max / 1e6, RESOLUTION_MS) });
  delay.reset();
});
process.channel?.unref();
