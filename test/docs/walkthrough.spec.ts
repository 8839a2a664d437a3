import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PreparedInstallation } from '../support/prepared-installation.js';
import { type ServerProcess } from '../support/server-process.js';
import { readProject } from './support/documents.js';

/** The first administrator's password is a generated one, as whoever follows the document has it. */
let installation: PreparedInstallation;
let server: ServerProcess;

beforeAll(async () => {
  installation = await PreparedInstallation.create({ ADMIN_CLAVE: '', CARAS: 'api' });
  server = await installation.start();
});

afterAll(() => installation.remove());

/** The commands between a document's marks, with this server's address and password filled in. */
function commands(path: string, passwordPlaceholder: string, clave: string): string {
  const block = /<!-- walk:begin -->\s*```bash\n([^]*?)```/.exec(readProject(path))![1]!;
  const filled = block.replace('http://127.0.0.1:3000', server.url).replace(passwordPlaceholder, clave);
  if (filled === block || filled.includes(':3000') || !filled.includes(clave)) {
    throw new Error(`${path} changed its placeholders`);
  }
  return filled;
}

const printed = (): string => readFileSync(join(installation.dataDir, 'clave-inicial.txt'), 'utf8').trim();

/** Another generated password for the same account: whoever walked before has replaced the printed one. */
async function printedAgain(): Promise<string> {
  const { stdout } = await installation.cli(['usuario', 'clave', '--correo', 'admin@registro.local']);
  return /clave: +(\S+)/.exec(stdout)![1]!;
}

test.each([
  ['README.md', 'the printed password', printed, 'ana@example.com', 'BBCL12', 'Toyota', '3001', 'LUZ-1'],
  [
    'README.es.md',
    'la clave del primer administrador',
    printedAgain,
    'maria@example.com',
    'ABC123',
    'Renault',
    '2001',
    'ROJO-1',
  ],
])(
  'the commands of %s lead to a report',
  async (path, placeholder, clave, correo, placa_patente, marca, oficial, codigo) => {
    const script = commands(path, placeholder, await clave());
    const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script]);
    const informe = stdout.slice(stdout.lastIndexOf('{"correo"'));
    expect(JSON.parse(informe)).toMatchObject({
      correo,
      total: 2,
      infracciones: [
        { placa_patente, comentarios: null, importe: { moneda: 'CLP', monto: 50_000 }, conceptos: [{ codigo }] },
        { placa_patente, marca, comentarios: 'Cruza con luz roja.', oficial },
      ],
      siguiente: null,
    });
  },
);
