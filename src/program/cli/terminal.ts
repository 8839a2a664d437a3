import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import type { Actor } from '../../core/auth/principal.js';
import { StartupError } from '../../core/errors/startup.error.js';
import { newId } from '../../core/fields/id.js';

/** Where a command writes: its result, and what it is doing meanwhile. */
export interface Terminal {
  /** Settles once the line is out. */
  out: (line: string) => Promise<void>;
  progress: (line: string) => void;
  /** How far something has come, as a bar that is drawn anew; as lines where nobody looks on. */
  bar: (total: number) => ProgressBar;
  /** What somebody types and nobody sees; absent where nobody sits. */
  ask?: (question: string) => Promise<string>;
}

export interface ProgressBar {
  update: (done: number) => void;
  stop: () => void;
}

/** Options of the form `--name value` or `--flag`, and `--ayuda`. */
export interface Options {
  values: Readonly<Record<string, string | undefined>>;
  flags: ReadonlySet<string>;
  positionals: string[];
  help: boolean;
}

/** Reads the options a command knows; `names` take a value, `flags` none. @throws StartupError naming a stray one */
export function parseOptions(args: string[], names: readonly string[], flags: readonly string[] = []): Options {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const isFlag = Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }]));
  const help = { type: 'boolean' as const, short: 'h' };
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...options, ...isFlag, ayuda: help, help },
      allowPositionals: true,
    });
    const { ayuda, help: alsoHelp, ...given } = values;
    const entries = Object.entries(given);
    const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    const raised = new Set(entries.filter(([, value]) => value === true).map(([name]) => name));
    return { values: Object.fromEntries(texts), flags: raised, positionals, help: Boolean(ayuda ?? alsoHelp) };
  } catch (error) {
    const option = /'(?:-\w, )?(-[^' ]*)/.exec((error as Error).message)?.[1] ?? args.join(' ');
    throw new StartupError(`No se entiende «${option}». Pruebe con --ayuda.`, { cause: error });
  }
}

/** Whoever sits at this machine, for the trail. */
export function cliActor(): Actor {
  return { tipo: 'cli', id: null, nombre: userName(), rol: 'cli', direccion: 'local', requestId: newId() };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'desconocido'; // a container's user may have no name
  }
}
