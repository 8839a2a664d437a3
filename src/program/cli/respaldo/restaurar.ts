import type { Config } from '../../../config/config.js';
import { MIGRATIONS } from '../../../../migrations/index.js';
import { StartupError } from '../../../core/errors/startup.error.js';
import { Respaldo } from '../../../modules/respaldos/contenedor/respaldo.js';
import type { Terminal } from '../terminal.js';
import { restaurarEnBase } from './en-base.js';
import { restaurarEnCarpeta } from './en-carpeta.js';
import { desbloquear } from './verificar.js';

const FALTA_CLAVE =
  'El respaldo está cifrado: defina RESPALDO_CLAVE, o ejecute la orden en una terminal, que la pregunta.';

/**
 * `respaldo restaurar`: all of it or nothing. All of the backup is looked at before anything is written.
 * @throws StartupError where it is not as it was written, or there is no empty place for it
 */
export async function restaurar(archivo: string, config: Config, { out, progress, ask }: Terminal): Promise<void> {
  const respaldo = await Respaldo.abrir(archivo);
  try {
    if (!(await desbloquear(respaldo, config, ask))) throw new StartupError(FALTA_CLAVE);
    await respaldo.comprobar();
    const { migraciones, tablas, archivos, secretos } = await respaldo.contenido();
    assertConocidas(migraciones);
    const where = config.databaseUrl === undefined ? restaurarEnCarpeta : restaurarEnBase;
    const notes = await where(config, respaldo, progress);
    const filas = tablas.reduce((sum, tabla) => sum + tabla.filas, 0).toLocaleString('es-CL');
    const lines = [
      `Restaurado el respaldo del ${respaldo.creadoEn}: ${filas} filas de ${tablas.length} tablas, ${archivos.length} archivos.`,
      ...notes,
      ...(secretos ? [] : [SIN_SECRETOS]),
      'Los avisos a los aliados (webhooks) quedaron apagados: enciéndalos uno por uno cuando el servidor original ya no esté.',
    ];
    await out(lines.join('\n'));
  } finally {
    await respaldo.cerrar();
  }
}

const SIN_SECRETOS =
  'El respaldo no trae las claves: ponga las anteriores en JWT_SECRETO y CREDENCIALES_CLAVE. Sin ellas todos vuelven a ingresar, los ' +
  'segundos factores se activan de nuevo y las credenciales de los aliados se piden otra vez.';

/** @throws StartupError where a later version made it */
function assertConocidas(migraciones: readonly string[]): void {
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  const unknown = migraciones.find((name) => !known.has(name));
  if (unknown !== undefined) {
    throw new StartupError(
      `El respaldo es de una versión más nueva del registro (${unknown}): instale esa versión o una posterior.`,
    );
  }
}
