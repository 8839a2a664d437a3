import { StartupError } from '../../core/errors/startup.error.js';
import type { Config } from '../../config/config.js';
import { EmitirTokenService } from '../../modules/auth/emitir-token.service.js';
import { cliActor, parseOptions, type Terminal } from './terminal.js';
import { withApplication } from './with-application.js';

const HELP = `Escribe un token de acceso de un oficial, y nada más, en la salida.

Uso:      npm run --silent token -- --oficial NÚMERO
Ejemplo:  npm run --silent token -- --oficial 1001`;

/** `token --oficial 1001` */
export async function token(args: string[], readConfig: () => Config, { out, progress }: Terminal): Promise<void> {
  const { values, help } = parseOptions(args, ['oficial']);
  if (help) return out(HELP);
  const numero = values.oficial;
  if (!numero) throw new StartupError('Falta el oficial: --oficial NÚMERO.');
  await withApplication(readConfig(), progress, async (app) => {
    await out(await app.get(EmitirTokenService).forOficial(cliActor(), numero));
  });
}
