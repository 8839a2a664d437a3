import { StartupError } from '../../core/errors/startup.error.js';

/** Why a file that was named can't be read. */
export function unreadable(path: string, cause: unknown): StartupError {
  const { code } = cause as NodeJS.ErrnoException;
  const why = code === 'ENOENT' ? 'no existe' : code === 'EISDIR' ? 'es una carpeta' : `no se puede leer (${code})`;
  return new StartupError(`El archivo ${path} ${why}.`, { cause });
}
