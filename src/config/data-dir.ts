import { join, relative } from 'node:path';
import type { Config } from './config.js';

/** The same configuration for another DATA_DIR: what lies within the one lies within the other. */
export function inDataDir(config: Config, dataDir: string): Config {
  const { almacen, respaldoCarpeta } = config;
  const moved = (path: string): string => {
    const within = relative(config.dataDir, path);
    return /^\.\.(?:[/\\]|$)/.test(within) || within === path ? path : join(dataDir, within);
  };
  return {
    ...config,
    dataDir,
    almacen: almacen.tipo === 'carpeta' ? { ...almacen, carpeta: moved(almacen.carpeta) } : almacen,
    respaldoCarpeta: moved(respaldoCarpeta),
  };
}
