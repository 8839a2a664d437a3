// A log of partners' requests, from its first line to its last, against reading its lines and matching each.
import path from 'node:path';
import { writeLogFile } from '../load/log-file.mjs';
import { short } from '../output/format.mjs';
import { makeFolder, removeFolder } from '../server/folder.mjs';

/** MB */
const MOST_PEAK = 250;

/** @param {import('./bench.mjs').Bench} bench */
export async function measureLogs(bench) {
  const folder = makeFolder();
  try {
    const name = path.join(folder, 'acceso.log');
    const lines = writeLogFile(name, bench.options.megas);
    let peak = 0;
    await bench.rounds(async () => {
      const [analysed, matched] = await bench.inTurns(
        () => bench.helpers.get('load/analyse-log').ask({ name }),
        () => bench.helpers.get('ceilings/match-lines').ask({ name }),
      );
      const { lineas, total, no_leidas, seconds } = analysed;
      if (lineas !== lines || total + no_leidas !== lines || matched.total !== lines) {
        throw new Error(`de ${lines} líneas se contaron ${lineas}`);
      }
      peak = Math.max(peak, analysed.peak ?? 0);
      bench.results.add('bitacora', lines / seconds, lines / matched.seconds);
    });
    notePeak(bench, peak);
  } finally {
    removeFolder(folder);
  }
}

function notePeak({ results, options }, peak) {
  if (peak === 0) return; // the system does not tell
  const isMore = peak >= MOST_PEAK;
  results.note(
    `Al analizar una bitácora de ${options.megas} MB la memoria llegó a ${short(peak)} MB (meta: menos de ${MOST_PEAK}: ${isMore ? 'NO' : 'sí'}).`,
    `While a log of ${options.megas} MB was analysed, memory stayed ${isMore ? 'not ' : ''}under ${MOST_PEAK} MB.`,
  );
}
