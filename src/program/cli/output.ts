import type { Writable } from 'node:stream';
import { StartupError } from '../../core/errors/startup.error.js';

/**
 * Writes a line and waits until it is out.
 * @throws StartupError when it can't be written: a full disk, a pipe nobody reads
 */
export function writeLine(stream: Writable, line: string): Promise<void> {
  stream.on('error', () => undefined); // told by the callback
  return new Promise((resolve, reject) => {
    stream.write(`${line}\n`, (error) => (error ? reject(notWritten(error)) : resolve()));
  });
}

function notWritten(cause: NodeJS.ErrnoException): StartupError {
  return new StartupError(
    `No se pudo escribir el resultado en la salida (${cause.code ?? cause.message}): diríjala a otro lugar y repita la orden.`,
    { cause },
  );
}
