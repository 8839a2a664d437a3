import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Config } from '../../config/config.js';
import { inDataDir } from '../../config/data-dir.js';
import { ENV_DEFAULTS } from '../../config/env.js';
import { DEMO_DATA_DIR } from '../../config/paths.js';
import { StartupError } from '../../core/errors/startup.error.js';
import { clusterDirOf, findRunning } from '../../postgres/running.js';

/**
 * The registry a command is about. Where neither DATABASE_URL nor DATA_DIR says which, it is the project's own, or the
 * demo if that is the one that runs. A command never makes a registry: whoever asks for a token has another one in mind.
 * @throws StartupError when there is none, saying where one is
 */
export async function registryOfFolder(config: Config, progress: (line: string) => void): Promise<Config> {
  const { projectRoot, dataDir, databaseUrl } = config;
  if (databaseUrl !== undefined || dataDir !== resolve(projectRoot, ENV_DEFAULTS.DATA_DIR)) return config;
  const demo = resolve(projectRoot, DEMO_DATA_DIR);
  if (hasRegistry(dataDir) && (!(await isRunning(demo)) || (await isRunning(dataDir)))) return config;
  if (!hasRegistry(demo)) throw noRegistry(config, '.');
  if (!(await isRunning(demo))) {
    throw noRegistry(config, `; en ${DEMO_DATA_DIR} hay uno de demostración: para usarlo, DATA_DIR=${DEMO_DATA_DIR}.`);
  }
  progress(`Se usa el registro que está en marcha, el de ${DEMO_DATA_DIR}.`);
  return inDataDir(config, demo);
}

function hasRegistry(dataDir: string): boolean {
  return existsSync(clusterDirOf(dataDir));
}

async function isRunning(dataDir: string): Promise<boolean> {
  return hasRegistry(dataDir) && (await findRunning(dataDir)) !== null;
}

function noRegistry({ projectRoot, dataDir }: Config, elsewhere: string): StartupError {
  const here = relative(projectRoot, dataDir);
  return new StartupError(
    `En ${here} no hay un registro: empiécelo con «npm start», o diga con DATA_DIR dónde está${elsewhere}`,
  );
}
