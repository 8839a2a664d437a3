import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ADMIN, Installation, type ServerProcess } from '../support/server-process.js';
import { readProject } from './support/documents.js';

const installation = new Installation();
let server: ServerProcess;

beforeAll(async () => {
  server = await installation.start();
});

afterAll(() => installation.remove());

/** The commands between a document's marks, with this server's address and password filled in. */
function commands(path: string, passwordPlaceholder: string): string {
  const block = /<!-- walk:begin -->\s*```bash\n([^]*?)```/.exec(readProject(path))![1]!;
  const filled = block.replace('http://127.0.0.1:3000', server.url).replace(passwordPlaceholder, ADMIN.password);
  if (filled === block || filled.includes(':3000') || !filled.includes(ADMIN.password)) {
    throw new Error(`${path} changed its placeholders`);
  }
  return filled;
}

test.each([
  ['README.md', 'the printed password', 'ana@example.com', 'BBCL12', 'Toyota', '1001'],
  ['README.es.md', 'la clave del primer administrador', 'maria@example.com', 'ABC123', 'Renault', '2001'],
])('the commands of %s lead to a report', async (path, placeholder, correo, placa_patente, marca, oficial) => {
  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', commands(path, placeholder)]);
  const informe = stdout.slice(stdout.lastIndexOf('{"correo"'));
  expect(JSON.parse(informe)).toMatchObject({
    correo,
    total: 1,
    infracciones: [{ placa_patente, marca, comentarios: 'Cruza con luz roja.', oficial }],
    siguiente: null,
  });
});
