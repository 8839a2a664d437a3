// One run: measures, prints, writes, compares.
import { say } from '../scripts/project.mjs';
import { seconds } from '../scripts/run.mjs';
import { crash } from './crashes/crash.mjs';
import { compareRatios, keepRatios } from './kept.mjs';
import { Bench } from './measures/bench.mjs';
import { MEASURES } from './measures/all.mjs';
import { formatTable } from './output/table.mjs';
import { writeDocument } from './output/write.mjs';
import { measurePeers } from './peers/peers.mjs';
import { killHelpers } from './process/helper.mjs';

/**
 * @param {import('./options.mjs').Options} options
 * @returns {Promise<number>} exit code
 */
export async function run(options) {
  const bench = new Bench(options);
  endWithSignals(bench);
  try {
    if (options.caidas) return await crash(bench);
    await measure(bench);
    return await tell(bench);
  } catch (error) {
    say(`La medición se detuvo: ${error.message}`);
    if (process.env.DEBUG) say(error.stack);
    return 1;
  } finally {
    await bench.close();
  }
}

async function measure(bench) {
  for (const group of bench.options.solo) await timed(group, () => MEASURES[group](bench));
  if (bench.options.pares) await timed('pares', () => measurePeers(bench));
}

async function timed(name, work) {
  const started = Date.now();
  await work();
  say(`  ${name}: ${seconds(started)} s`);
}

async function tell({ options, results }) {
  const list = results.list();
  console.log(`\n${formatTable(list)}\n`);
  for (const { es } of results.notes) console.log(es);
  if (options.destino) await writeDocument(options, list, results.notes);
  const code = options.comparar ? compareRatios(options, list) : 0;
  if (options.guardar) await keepRatios(options, list);
  return code;
}

/** A signal ends servers and databases too. */
function endWithSignals(bench) {
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ]) {
    process.once(signal, async () => {
      killHelpers();
      await bench.close();
      process.exit(128 + number);
    });
  }
}
