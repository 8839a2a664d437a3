import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ExternalInstallation } from '../support/external-installation.js';
import { Lotes } from '../support/lotes.js';
import { ADMIN, type ServerProcess } from '../support/server-process.js';

// A disk that is full can't be had without rights over the machine. That the kernel refuses to write on, in the midst of a file,
// can: no file of this server may have more than 16 MB, whatever the server thinks of it. The driver's word is EFBIG then.

const MB = 2 ** 20;
const FILES_OF_16_MB = ['sh', '-c', 'ulimit -f 32768; exec "$@"', 'sh'];

let installation: ExternalInstallation;
let server: ServerProcess;
let lotes: Lotes;
let token: string;

beforeAll(async () => {
  installation = await ExternalInstallation.create({ ARCHIVO_MAX_MB: '64', CARAS: 'api,trabajo' }, FILES_OF_16_MB);
  server = await installation.start();
  token = (await server.http.post('/login/access-token', ADMIN)).body.access_token as string;
  lotes = new Lotes(server, token);
});

afterAll(() => installation.remove());

const kept = (): string[] =>
  readdirSync(join(installation.dataDir, 'archivos'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

test('a file for which there is no room is refused in words, and nothing of it stays', async () => {
  const { status, body } = await lotes.subir(`nombre;correo\n${'x'.repeat(20 * MB)}`, { clase: 'personas' });
  expect([status, body]).toMatchObject([
    503,
    {
      codigo: 'almacen_lleno',
      detail:
        'No queda lugar donde se guardan los archivos: no se guardó nada. Avise a quien administra el servidor y reintente después.',
    },
  ]);
  expect(kept()).toEqual([]);
  expect((await server.http.get('/lotes', { token })).body.datos).toEqual([]);
  await server.says('EFBIG'); // whoever runs it is told
});

test('one for which there is room is taken as ever', async () => {
  const { status, body } = await lotes.subir('nombre;correo\nAna;ana@example.org\n', { clase: 'personas' });
  expect(status).toBe(202);
  await lotes.hasta(body.id, 'revisado');
  expect(kept()).toHaveLength(1);
});
