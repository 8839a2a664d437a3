import { peakMemory, residentMemory } from '../server/memory.mjs';
import { short } from '../output/format.mjs';
import { file, prepareFiling } from './filing-load.mjs';

const CLIENTS = 64;
/** MB */
const MOST_GROWTH = 50;
const MOST_PEAK = 300;
const SETTLE_MS = 2_000;

/** What a fresh server holds after a warm-up and after many filings more. */
export async function measureMemory(bench) {
  const { installation } = await bench.registry();
  const { actas, con } = bench.options;
  if ((con.PROCESOS ?? '1') !== '1') return; // the memory told would be that of the process that only watches
  await installation.stop();
  await installation.start();
  if (residentMemory(installation.pid) === undefined) return;
  await prepareFiling(bench);
  let warm = 0;
  const peak = await peakMemory(installation.pid, async () => {
    await file(bench, CLIENTS, { amount: Math.round(actas / 10) });
    warm = await settled(installation.pid);
    await file(bench, CLIENTS, { amount: actas });
  });
  const end = await settled(installation.pid);
  bench.results.add('memoria', end, warm);
  note(bench, end - warm, peak);
}

async function settled(pid) {
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  return residentMemory(pid);
}

function note({ results, options }, growth, peak) {
  const [grows, peaks] = [growth >= MOST_GROWTH, peak >= MOST_PEAK];
  results.note(
    `Tras ${options.actas} cargas más la memoria creció ${Math.round(growth)} MB (meta: menos de ${MOST_GROWTH}: ` +
      `${grows ? 'NO' : 'sí'}) y llegó a ${short(peak)} MB (meta: menos de ${MOST_PEAK}: ${peaks ? 'NO' : 'sí'}).`,
    `Over ${options.actas} filings after the warm-up, memory grew ${grows ? 'by more' : 'by less'} than ${MOST_GROWTH} MB ` +
      `and stayed ${peaks ? 'not ' : ''}under ${MOST_PEAK} MB.`,
  );
}
