import { StartupError } from '../../core/errors/startup.error.js';
import type { Config } from '../../config/config.js';
import { aliados } from './aliados.js';
import { bitacora } from './bitacora.js';
import { creditos } from './creditos.js';
import { generar } from './generar.js';
import { lotes } from './lotes.js';
import { migrar } from './migrar.js';
import { persona } from './persona/persona.js';
import { respaldo } from './respaldo/respaldo.js';
import { tarifario } from './tarifario.js';
import type { Terminal } from './terminal.js';
import { token } from './token.js';
import { usuario } from './usuario.js';

type Command = (args: string[], readConfig: () => Config, terminal: Terminal) => Promise<void>;

const COMMANDS: Readonly<Record<string, Command>> = {
  token,
  usuario,
  tarifario,
  lotes,
  creditos,
  aliados,
  persona,
  bitacora,
  respaldo,
  migrar,
  generar,
};

const HELP = `Uso:
  npm run --silent token -- --oficial NÚMERO   escribe un token de acceso de ese oficial
  npm run usuario -- crear|clave|rol|… …       administra usuarios (vea: npm run usuario -- --ayuda)
  npm run tarifario -- importar|exportar …     toma un catálogo de un CSV, o escribe el que hay (vea --ayuda)
  npm run lotes -- importar ARCHIVO …          carga un archivo de infracciones, vehículos o personas (vea --ayuda)
  npm run creditos -- verificar                comprueba que cada saldo sea la suma de sus movimientos
  npm run aliados -- importar|rotar …          toma aliados de un archivo, o cambia la clave de cifrado (vea --ayuda)
  npm run --silent persona -- datos --correo … …   reúne lo que se guarda de una persona (vea --ayuda)
  npm run bitacora -- analizar ARCHIVO… …      cuenta lo que dicen los registros de un servidor web (vea --ayuda)
  npm run respaldo -- crear|verificar|restaurar …   guarda todo en un archivo, o lo recupera de uno (vea --ayuda)
  npm run migrar                               actualiza el esquema de la base de datos`;

/** Runs one command of the command line. @throws StartupError on wrong usage */
export async function runCommand(argv: string[], readConfig: () => Config, terminal: Terminal): Promise<void> {
  const [name = '--ayuda', ...args] = argv;
  if (['--ayuda', '--help', '-h'].includes(name)) {
    return terminal.out(HELP);
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new StartupError(`No existe la orden «${name}». Pruebe con --ayuda.`);
  await command(args, readConfig, terminal);
}
