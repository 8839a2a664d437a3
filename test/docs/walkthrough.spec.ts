import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { ADMIN, Installation, type ServerProcess } from '../support/server-process.js';

const installation = new Installation();
let server: ServerProcess;

beforeAll(async () => {
  server = await installation.start();
});

afterAll(() => installation.remove());

/** The commands between the README's marks, with this server's address and password filled in. */
function commands(): string {
  const readme = readFileSync(resolve(__dirname, '../../README.md'), 'utf8');
  const block = /<!-- walk:begin -->\s*```bash\n([^]*?)```/.exec(readme)![1]!;
  const filled = block.replace('http://127.0.0.1:3000', server.url).replace('the printed password', ADMIN.password);
  if (filled.includes(':3000') || filled.includes('printed')) throw new Error('the README changed its placeholders');
  return filled;
}

test('the README’s commands lead from an empty registry to a report', async () => {
  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', commands()]);
  const informe = stdout.slice(stdout.lastIndexOf('{"correo"'));
  expect(JSON.parse(informe)).toMatchObject({
    correo: 'ana@example.com',
    total: 1,
    infracciones: [{ placa_patente: 'BBCL12', marca: 'Toyota', comentarios: 'Cruza con luz roja.', oficial: '1001' }],
    siguiente: null,
  });
});
