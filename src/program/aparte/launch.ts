import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Ayudante, Lanzar } from '../../modules/trabajos/puesto-aparte.js';
import { isOurs, type Assignment, type ToKeeper, type ToKept } from '../channel/messages.js';

/** Longer than the process gives the jobs under way. */
const KILL_AFTER_MS = 8_000;
/** What a chunk of a file leaves is gone with it: a small heap is swept often, and costs little. */
const HEAP = ['--max-old-space-size=160', '--max-semi-space-size=16'];

/** How the process that works on files is started. It shares this one's log, and ends with it whatever becomes of it. */
export function launcherOf(assignment: Assignment): Lanzar {
  const program = join(assignment.config.projectRoot, 'dist/src/program/aparte/main.js');
  return (ended) => {
    const child = fork(program, { execArgv: HEAP });
    let isToStop = false;
    child.on('message', (message: unknown) => {
      if (!isOurs<ToKeeper>(message)) return;
      if (message.tipo === 'lista') send(child, isToStop ? { tipo: 'detener' } : { tipo: 'trabajar', assignment });
      else if (message.tipo === 'terminado') ended(...message.trabajo);
    });
    const gone = endOf(child);
    return {
      pid: child.pid,
      gone,
      wake: (trabajo) => send(child, { tipo: 'despertar', trabajo }),
      stop: async () => {
        isToStop = true;
        send(child, { tipo: 'detener' });
        const deadline = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
        await gone;
        clearTimeout(deadline);
      },
    };
  };
}

/** Resolves once it is gone: with why, unless it ended well. */
function endOf(child: ChildProcess): Ayudante['gone'] {
  let said: string | undefined;
  child.on('message', (message: unknown) => {
    if (isOurs<ToKeeper>(message) && message.tipo === 'sin_arrancar') said = message.mensaje;
  });
  return new Promise((resolve) => {
    // Also a message to one that is just ending, which its exit tells of.
    child.on('error', (error) => child.pid === undefined && resolve(error.message));
    child.once('exit', (code, signal) => resolve(code === 0 ? undefined : (said ?? String(signal ?? code))));
  });
}

function send(child: ChildProcess, message: ToKept): void {
  if (child.connected) child.send(message);
}
