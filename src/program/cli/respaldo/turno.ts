import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../../../core/errors/startup.error.js';
import { isAlive } from '../../../postgres/postmaster-pid.js';

/** The note of the process that restores into a folder. */
export const TURNO = '.restaurando.pid';

/**
 * Runs `work` while no other process restores into `dataDir`, which exists. The note of one that was killed counts for nothing.
 * @throws StartupError while another one does
 */
export async function conTurno<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const note = join(dataDir, TURNO);
  await tomarTurno(note, dataDir);
  try {
    return await work();
  } finally {
    await rm(note, { force: true });
  }
}

async function tomarTurno(note: string, dataDir: string): Promise<void> {
  for (;;) {
    try {
      return await writeFile(note, String(process.pid), { flag: 'wx', mode: 0o600 });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    }
    const pid = Number(await readFile(note, 'utf8').catch(() => ''));
    if (pid > 0 && pid !== process.pid && (await isAlive(pid))) {
      throw new StartupError(
        `En ${dataDir} ya se está restaurando un respaldo (proceso ${pid}): espere a que termine.`,
      );
    }
    await rm(note, { force: true });
  }
}
