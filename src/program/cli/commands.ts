import { StartupError } from '../../core/errors/startup.error.js';
import type { Config } from '../../config/config.js';
import type { Terminal } from './terminal.js';

type Command = (args: string[], readConfig: () => Config, terminal: Terminal) => Promise<void>;

/** Each is loaded when it is asked for: most need the whole application, and help should not wait for it. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  token: async () => (await import('./token.js')).token,
  usuario: async () => (await import('./usuario.js')).usuario,
  tarifario: async () => (await import('./tarifario.js')).tarifario,
  lotes: async () => (await import('./lotes.js')).lotes,
  creditos: async () => (await import('./creditos.js')).creditos,
  aliados: async () => (await import('./aliados.js')).aliados,
  persona: async () => (await import('./persona/persona.js')).persona,
  bitacora: async () => (await import('./bitacora.js')).bitacora,
  respaldo: async () => (await import('./respaldo/respaldo.js')).respaldo,
  migrar: async () => (await import('./migrar.js')).migrar,
  generar: async () => (await import('./generar.js')).generar,
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
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) throw new StartupError(`No existe la orden «${name}». Pruebe con --ayuda.`);
  const command = await load();
  await command(args, readConfig, terminal);
}
