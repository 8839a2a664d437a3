// The load generator, in a process of its own: autocannon, with latencies kept to the microsecond (its own
// histogram rounds them to whole milliseconds).
import autocannon from 'autocannon';
import { serve } from '../process/serve.mjs';
import { Window } from '../process/window.mjs';
import { requestsOf } from './requests.mjs';

/** Lists too long to be sent with every question. */
let lists = {};

serve((question) => {
  if (question.lists) return void (lists = question.lists);
  return run(question);
});

/** A window in which a slow server has not answered each client once is prolonged, but not beyond this, in ms. */
const MOST_PROLONGED = 10_000;
const LOOK_MS = 50;

/**
 * Sends load until the window is over, or until there were `amount` requests.
 * @param {{ url: string, load: object, connections: number, warmup: number, seconds: number, amount?: number }} question
 * @returns {Promise<import('../process/window.mjs').Measured & { statuses: Record<string, number>, errors: number }>}
 */
async function run({ url, load, connections, warmup, seconds, amount }) {
  const statuses = {};
  let errors = 0;
  const until = amount === undefined ? { duration: 86_400 } : { amount };
  const next = requestsOf({ ...lists, ...load }, new URL(url).host);
  const cannon = autocannon({ url, connections, setupClient: sending(next), sampleInt: LOOK_MS, ...until });
  const window = new Window(warmup, Infinity);
  cannon.on('response', (_client, status, _bytes, latency) => {
    statuses[status] = (statuses[status] ?? 0) + 1;
    window.record(latency);
  });
  cannon.on('reqError', () => (errors += 1));
  if (amount === undefined) {
    await time((warmup + seconds) * 1000);
    const deadline = performance.now() + MOST_PROLONGED;
    while (window.count < connections && performance.now() < deadline) await time(LOOK_MS);
    window.close();
    cannon.stop();
  }
  await cannon;
  window.close();
  return { ...window.result(), statuses, errors };
}

/**
 * Requests that are ready to be sent. autocannon's own way of changing requests builds each from its parts, which costs
 * more than all the rest of it and would be taken from the server, which shares the cores with it.
 * @param {() => string} next
 */
function sending(next) {
  return (client) => {
    const currentRequest = { requestBuffer: next() };
    const nextRequest = () => void (currentRequest.requestBuffer = next());
    client.requestIterator = { currentRequest, nextRequest, recordBody: () => undefined };
  };
}

function time(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
