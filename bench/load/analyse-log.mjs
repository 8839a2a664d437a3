// An analysis of a log in a process of its own, as `npm run bitacora` does it.
import { compiledUrl } from '../../scripts/project.mjs';
import { serve } from '../process/serve.mjs';
import { peakSoFar } from '../server/memory.mjs';

const { analizar } = await import(compiledUrl('src/bitacora/analizar.js'));

serve(async ({ name }) => {
  const started = performance.now();
  const { lineas, no_leidas, total } = await analizar([name], {}, process.stdin);
  const seconds = (performance.now() - started) / 1000;
  return { lineas, no_leidas, total, seconds, peak: peakSoFar(process.pid) };
});
