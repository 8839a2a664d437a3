// FastAPI and Django doing the same job on the same tables, with the registry's own tokens.
import path from 'node:path';
import { filingLoad } from '../measures/filing-load.mjs';
import { freePort } from '../server/free-port.mjs';
import { programAt } from '../measures/stage.mjs';
import { findPython } from './find-program.mjs';
import { startPeerServer } from './peer-server.mjs';
import { CLIENTS } from './peers.mjs';

const WORKERS = '2';
const THREADS = '8';

/** @type {import('./peers.mjs').Peer} */
export const fastapi = peer({
  id: 'par-fastapi',
  nombre: 'FastAPI',
  modules: ['fastapi', 'uvicorn', 'sqlalchemy', 'psycopg2', 'jwt'],
  args: (port) => ['uvicorn', 'fastapi_app:app', '--workers', WORKERS, '--port', port, '--log-level', 'warning'],
});

/** @type {import('./peers.mjs').Peer} */
export const django = peer({
  id: 'par-django',
  nombre: 'Django REST framework',
  modules: ['django', 'rest_framework', 'gunicorn', 'psycopg2', 'jwt'],
  args: (port) => [
    'gunicorn',
    'django_app:application',
    '-w',
    WORKERS,
    '--threads',
    THREADS,
    '-b',
    `127.0.0.1:${port}`,
  ],
});

function peer({ id, nombre, modules, args }) {
  return {
    id,
    nombre,
    missing: () => (findPython(modules) ? undefined : `un Python con ${modules.join(', ')}`),
    start: async (bench) => {
      const { installation } = await bench.registry();
      const port = String(await freePort());
      const url = `http://127.0.0.1:${port}`;
      const stop = await startPeerServer(findPython(modules), ['-m', ...args(port)], {
        cwd: path.dirname(programAt('peers', 'fastapi_app.py')),
        env: {
          DATABASE_URL: await installation.databaseUrl(),
          JWT_SECRETO: installation.secrets().jwt,
          PYTHONDONTWRITEBYTECODE: '1',
        },
        url,
        path: '/listo',
      });
      return { rate: async () => (await bench.shoot(url, filingLoad(bench), CLIENTS)).rate, stop };
    },
  };
}
