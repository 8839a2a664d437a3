// The demo, started for as long as the pictures take.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRoot } from '../project.mjs';

/** Starts it on a free port, without limits. Gives its address and log-ins, and `stop()`, which leaves no file behind. */
export async function startDemo() {
  const folder = mkdtempSync(path.join(tmpdir(), 'registro-imagenes-'));
  const child = spawn(process.execPath, [inRoot('dist/src/program/demo/main.js')], {
    cwd: folder,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: path.join(folder, 'datos'),
      DATABASE_URL: '',
      DATABASE_MIGRATION_URL: '',
      LIMITE_LOGIN: '0',
      LIMITE_INFORME: '0',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => child.once('close', done));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { ...readGuide(await guideOf(child, ended)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What the demo says once it listens; its last line is a command to paste. */
function guideOf(child, ended) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      if (/\ncurl .*\n/.test(said)) resolve(said);
    });
    void ended.then(() => reject(new Error(`the demo did not start:\n${said}`)));
  });
}

function readGuide(said) {
  const login = (kind) => new RegExp(`${kind}: +(\\S+) +clave: (\\S+) `).exec(said);
  const [, correo, clave] = login('administrador');
  const [, numero, claveOficial] = login('oficial');
  return {
    url: /inicio: +(http:\S+)\//.exec(said)[1],
    administrador: { correo, clave },
    oficial: { numero, clave: claveOficial },
    ciudadano: /ciudadano: +(\S+)/.exec(said)[1],
  };
}
