import type { Config } from '../../../config/config.js';
import { Respaldo } from '../../../modules/respaldos/contenedor/respaldo.js';
import type { Terminal } from '../terminal.js';
import { describeContenido } from './describe-respaldo.js';

const SIN_CLAVE = 'Está cifrado: su contenido se comprueba con RESPALDO_CLAVE, o en una terminal, que la pregunta.';

/** `respaldo verificar` @throws StartupError where it is not as it was written */
export async function verificar(archivo: string, config: Config, { out, ask }: Terminal): Promise<void> {
  const respaldo = await Respaldo.abrir(archivo);
  try {
    const isOpen = await desbloquear(respaldo, config, ask);
    if (isOpen) await respaldo.comprobar();
    const detail = isOpen ? describeContenido(await respaldo.contenido()) : SIN_CLAVE;
    await out(`El respaldo ${archivo} está entero y como se escribió, el ${respaldo.creadoEn}.\n${detail}`);
  } finally {
    await respaldo.cerrar();
  }
}

/** False where it is encrypted and nobody says its passphrase. @throws StartupError where somebody says another */
export async function desbloquear(respaldo: Respaldo, config: Config, ask: Terminal['ask']): Promise<boolean> {
  if (!respaldo.estaCifrado) return true;
  const frase = config.respaldoClave ?? (await ask?.('Clave del respaldo: '));
  if (frase === undefined) return false;
  await respaldo.desbloquear(frase);
  return true;
}
