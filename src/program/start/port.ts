import { createServer } from 'node:net';
import { StartupError } from '../../core/errors/startup.error.js';

/** Fails early, before a database is started for nothing. @throws StartupError */
export async function assertPortFree(port: number, host: string): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen({ port, host }, resolve);
    });
  } catch (error) {
    throw listenStartupError(error, port, host);
  } finally {
    if (probe.listening) await new Promise((resolve) => probe.close(resolve));
  }
}

/** Why listening failed, in one line; an unexpected cause comes back as it is. */
export function listenStartupError(error: unknown, port: number, host: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new StartupError(`El puerto ${port} está ocupado: cierre el otro programa o elija otro con PORT.`);
  }
  if (code === 'EACCES') return new StartupError(`No hay permiso para usar el puerto ${port}: elija otro con PORT.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new StartupError(`La dirección de HOST (${host}) no es de este equipo.`);
  }
  return error;
}
