import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '../../../config/config.js';
import { faltaDeFrase } from '../../../config/respaldo.js';
import { StartupError } from '../../../core/errors/startup.error.js';
import { enNombre } from '../../../modules/respaldos/programado/programados.js';
import { RespaldosService } from '../../../modules/respaldos/respaldos.service.js';
import type { Terminal } from '../terminal.js';
import { withApplication } from '../with-application.js';
import { describeContenido } from './describe-respaldo.js';

const FALTA_CLAVE = 'Falta con qué cifrar: defina RESPALDO_CLAVE, o ejecute la orden en una terminal, que la pregunta.';

/** `respaldo crear` */
export async function crear(
  salida: string | undefined,
  cifrar: boolean,
  config: Config,
  { out, progress, ask }: Terminal,
): Promise<void> {
  if (salida !== undefined) await requireCarpeta(dirname(resolve(salida)), config);
  const frase = cifrar ? (config.respaldoClave ?? (await askTwice(ask))) : undefined;
  await withApplication(config, progress, async (app, { respaldoCarpeta }) => {
    const path = salida ?? join(respaldoCarpeta, `respaldo-${enNombre(new Date())}.tar`);
    const contenido = await app.get(RespaldosService, { strict: false }).crear({ path, frase });
    const { size } = await stat(path);
    await out(`Respaldo hecho: ${path} (${size.toLocaleString('es-CL')} bytes).\n${describeContenido(contenido)}`);
  });
}

/**
 * One that is missing may be a disk that is not there: made here, the backup would lie beside what it is to outlive. Only the one
 * there is for backups is made. @throws StartupError
 */
async function requireCarpeta(carpeta: string, { respaldoCarpeta }: Config): Promise<void> {
  if (carpeta === resolve(respaldoCarpeta)) return;
  const found = await stat(carpeta).catch(() => null);
  if (!found?.isDirectory()) {
    throw new StartupError(
      `No hay una carpeta ${carpeta}: conecte el disco que va en ella, o créela, y repita la orden.`,
    );
  }
}

/** Nobody sees what he types. @throws StartupError */
async function askTwice(ask: Terminal['ask']): Promise<string> {
  if (!ask) throw new StartupError(FALTA_CLAVE);
  const frase = await ask('Clave del respaldo: ');
  const falta = faltaDeFrase(frase);
  if (falta !== undefined) throw new StartupError(`La clave ${falta}.`);
  if ((await ask('Otra vez: ')) !== frase) throw new StartupError('Las dos claves no son iguales.');
  return frase;
}
