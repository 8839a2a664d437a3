// `--caidas`: kill -9 at random moments, while acts are filed, while a file is taken over and while a partner is told.
import { crashDeliveries } from './deliveries-crash.mjs';
import { crashFiling } from './filing-crash.mjs';
import { crashImport } from './import-crash.mjs';

const CRASHES = { carga: crashFiling, importar: crashImport, entregas: crashDeliveries };

/**
 * @param {import('../measures/bench.mjs').Bench} bench
 * @returns {Promise<number>} exit code
 */
export async function crash(bench) {
  let code = 0;
  for (const [name, work] of Object.entries(CRASHES)) {
    if (bench.options.solo.includes(name)) code = Math.max(code, await work(bench));
  }
  return code;
}
