import { ROLES_USUARIO, type RolUsuario } from '../../core/auth/permisos.js';
import { StartupError } from '../../core/errors/startup.error.js';
import { generateClave } from '../../core/passwords/clave-generada.js';
import { parseCorreo } from '../../core/fields/correo.js';
import type { Config } from '../../config/config.js';
import { UsuariosService } from '../../modules/usuarios/usuarios.service.js';
import { SegundoFactorService } from '../../modules/segundo-factor/segundo-factor.service.js';
import { cliActor, parseOptions, type Terminal } from './terminal.js';
import { withApplication } from './with-application.js';

const HELP = `Administra los usuarios del panel.

Uso:
  npm run usuario -- crear --correo CORREO [--rol ${ROLES_USUARIO.join('|')}]   crea uno y muestra su clave
  npm run usuario -- clave --correo CORREO                          le pone una clave nueva y la muestra
  npm run usuario -- rol   --correo CORREO --rol ROL                le cambia el rol
  npm run usuario -- segundo-factor --quitar --correo CORREO        le quita el segundo factor

Ejemplo:  npm run usuario -- crear --correo ana@example.com --rol admin`;

/** `usuario crear|clave|rol|segundo-factor --correo …` */
export async function usuario(args: string[], readConfig: () => Config, { out, progress }: Terminal): Promise<void> {
  const { values, flags, positionals, help } = parseOptions(args, ['correo', 'rol'], ['quitar']);
  if (help || args.length === 0) return out(HELP);
  const action = positionals[0] ?? '';
  if (!ACTIONS.includes(action)) {
    throw new StartupError(`No existe la acción «${action}»: use crear, clave, rol o segundo-factor.`);
  }
  const isFactor = action === 'segundo-factor';
  if (isFactor !== flags.has('quitar')) throw new StartupError(QUITAR);
  if (!values.correo) throw new StartupError('Falta el correo: --correo CORREO.');
  const correo = parseCorreo(values.correo, '--correo');
  const rol = parseRol(values.rol ?? (action === 'rol' ? '' : 'admin'));
  await withApplication(readConfig(), progress, async (app) => {
    if (!isFactor) return run(action, app.get(UsuariosService), { correo, rol }, out);
    await app.get(SegundoFactorService, { strict: false }).resetByCorreo(cliActor(), correo);
    return out(`${correo} ya no tiene segundo factor: entra solo con su clave. Sus sesiones terminaron.`);
  });
}

const ACTIONS = ['crear', 'clave', 'rol', 'segundo-factor'];
const QUITAR = 'El segundo factor solo se puede quitar: segundo-factor --quitar --correo CORREO.';

/** A password is shown before it is committed: what can't be shown is not set. */
async function run(
  action: string,
  usuarios: UsuariosService,
  { correo, rol }: { correo: string; rol: RolUsuario },
  out: Terminal['out'],
): Promise<void> {
  const actor = cliActor();
  if (action === 'rol') {
    await usuarios.setRol(actor, correo, rol);
    return out(`${correo} ahora tiene el rol ${rol}.`);
  }
  const clave = generateClave([correo]);
  const show = once(() => out(`usuario: ${correo}\nclave:   ${clave}   (se muestra solo esta vez)`));
  if (action === 'crear') await usuarios.create(actor, { correo, clave, rol, debeCambiarClave: true }, undefined, show);
  else await usuarios.resetClave(actor, correo, clave, show);
}

/** A transaction that is repeated shows nothing twice. */
function once(show: () => Promise<void>): () => Promise<void> {
  let shown: Promise<void> | undefined;
  return () => (shown ??= show());
}

function parseRol(text: string): RolUsuario {
  const rol = ROLES_USUARIO.find((known) => known === text);
  if (!rol) throw new StartupError(`--rol debe ser uno de: ${ROLES_USUARIO.join(', ')}.`);
  return rol;
}
