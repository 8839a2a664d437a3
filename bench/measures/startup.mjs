import { fork } from 'node:child_process';
import { programAt } from './stage.mjs';

/** A start on a data folder that is there, until ready; against the start of its PostgreSQL alone. */
export async function measureStartup(bench) {
  const { installation } = await bench.registry();
  await bench.rounds(async () => {
    await installation.stop();
    const alone = await startPostgresAlone(installation.dataDir);
    bench.results.add('arranque', await installation.start(), alone);
  });
}

/** Starts it, stops it, and gives the ms the start took. */
function startPostgresAlone(dataDir) {
  const began = performance.now();
  const child = fork(programAt('ceilings/postgres-alone.mjs'), [dataDir], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let took;
    child.once('message', () => {
      took = performance.now() - began;
      child.send('stop');
    });
    child.once('error', reject);
    child.once('exit', () => (took === undefined ? reject(new Error('PostgreSQL no arrancó solo')) : resolve(took)));
  });
}
