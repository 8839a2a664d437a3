import { programPlace } from './account.js';
import { program } from './binaries.js';
import type { Cluster } from './cluster.js';
import type { Postmaster } from './postmaster.js';
import { isAlive, readPidFile } from './postmaster-pid.js';
import { runProgram } from './run-program.js';
import { serverOptions } from './server-options.js';
import { pause, settlesWithin } from './wait.js';

/** Windows has no signals and PostgreSQL refuses administrators there: pg_ctl takes care of both. */
export async function launchOnWindows(cluster: Cluster, port: number): Promise<Postmaster> {
  const { options } = programPlace(cluster.dir, null);
  const pgCtl = program(cluster.native, 'pg_ctl');
  const started = await runProgram(
    pgCtl,
    ['start', '-w', '-t', '60', '-D', cluster.dir, '-o', serverOptions(port).join(' ')],
    // pg_ctl hands its output on to the server: a pipe would stay open as long as that lives.
    { ...options, stdio: ['ignore', 'ignore', 'ignore'] },
  );
  const pid = (await readPidFile(cluster.dir))?.pid;
  const exited = started.code === 0 && pid !== undefined ? watch(pid) : Promise.resolve(`código ${started.code}`);
  return {
    port,
    exited,
    output: () => started.output,
    stop: async () => {
      if (await settlesWithin(exited, 0)) return;
      await stopOnWindows(cluster);
      await exited;
    },
  };
}

/** Stops whatever PostgreSQL runs on the cluster; harder when it does not end in 10 s. */
export async function stopOnWindows(cluster: Cluster): Promise<void> {
  const { options } = programPlace(cluster.dir, null);
  for (const mode of ['fast', 'immediate']) {
    const args = ['stop', '-w', '-t', '10', '-m', mode, '-D', cluster.dir];
    if ((await runProgram(program(cluster.native, 'pg_ctl'), args, options)).code === 0) return;
  }
}

async function watch(pid: number): Promise<string> {
  while (await isAlive(pid)) await pause(500);
  return 'terminado';
}
