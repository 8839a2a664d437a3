import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  createCompilerHost,
  createProgram,
  createSourceFile,
  flattenDiagnosticMessageText,
  getPreEmitDiagnostics,
  ModuleKind,
  ScriptTarget,
  transpileModule,
} from 'typescript';
import { firmar } from '../../src/modules/webhooks/envio/firma.js';
import { firmaValida, Receptor } from '../support/receptor.js';
import { readProject } from './support/documents.js';

const manual = readProject('docs/webhooks.md');
const SECRETO = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const CUERPO = '{"specversion":"1.0","data":{"placa_patente":"ÑÑ0001"}}';

/** The program below a heading. */
function programOf(heading: string): string {
  const [, program] = new RegExp(`\\n## ${heading}\\n[^]*?\`\`\`\\w+\\n([^]*?)\`\`\``).exec(manual)!;
  return program!;
}

interface Caso {
  cabeceras: Record<string, string>;
  cuerpo: string;
}

/** What the sender sends, of `segundos` ago, whose body came as `cuerpo`. */
function caso(segundos: number, cuerpo = CUERPO, secretos = [SECRETO]): Caso {
  return { cabeceras: firmar(secretos, 'uno', Math.floor(Date.now() / 1000) - segundos, CUERPO), cuerpo };
}

/** A good one whose headers somebody wrote anew. */
const con = (cabeceras: Record<string, string>): Caso => ({
  cuerpo: CUERPO,
  cabeceras: { ...caso(1).cabeceras, ...cabeceras },
});

/** One that is good, one signed by an older secret too, and some that are not, or are not even webhooks. */
const casos = (): Caso[] => [
  caso(1),
  caso(1, CUERPO, ['whsec_AAAA', SECRETO]),
  caso(1, `${CUERPO} `),
  caso(1, CUERPO, ['whsec_AAAA']),
  caso(400),
  con({ 'webhook-timestamp': 'ayer' }),
  con({ 'webhook-timestamp': '²' }),
  con({ 'webhook-signature': 'v1,ñ' }),
  con({ 'webhook-signature': '' }),
  { cabeceras: {}, cuerpo: CUERPO },
];
const ESPERADO = [true, true, ...Array<boolean>(casos().length - 2).fill(false)];

/** As a framework may give the headers that keeps their letters. */
const enMayusculas = (): Caso => ({
  cuerpo: CUERPO,
  cabeceras: Object.fromEntries(
    Object.entries(caso(1).cabeceras).map(([name, value]) => [name.replace(/\b[a-z]/g, (l) => l.toUpperCase()), value]),
  ),
});

/** What the compiler says of a file that nobody wrote to the disk. */
function typeErrorsOf(file: string, text: string): string[] {
  const options = { strict: true, noEmit: true, skipLibCheck: true, types: ['node'], module: ModuleKind.NodeNext };
  const host = createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === file ? createSourceFile(name, text, ScriptTarget.ESNext) : getSourceFile(name, ...rest);
  const found = getPreEmitDiagnostics(createProgram([file], options, host));
  return found.map(({ messageText }) => flattenDiagnosticMessageText(messageText, '\n'));
}

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'receptor-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const has = (program: string): boolean => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const where = (program: string): typeof test => (has(program) ? test : test.skip);

where('python3')('the program in Python knows what is of this server', () => {
  const call = `import json, sys
for caso in json.load(sys.stdin):
    print(str(es_del_registro("${SECRETO}", caso["cabeceras"], caso["cuerpo"].encode())).lower())`;
  const file = join(folder, 'receptor.py');
  writeFileSync(file, `${programOf('Python')}\n${call}\n`);
  const input = JSON.stringify([...casos(), enMayusculas()]);
  const printed = execFileSync('python3', [file], { input, encoding: 'utf8' });
  expect(printed.trim().split('\n')).toEqual([...ESPERADO, true].map(String));
});

test('the program in TypeScript does', () => {
  const call = `const casos = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
console.log(JSON.stringify(casos.map(({ cabeceras, cuerpo }) => esDelRegistro('${SECRETO}', cabeceras, Buffer.from(cuerpo)))));`;
  const { outputText } = transpileModule(`${programOf('TypeScript')}\n${call}`, {
    compilerOptions: { module: ModuleKind.CommonJS },
  });
  const file = join(folder, 'receptor.cjs');
  writeFileSync(file, outputText);
  const printed = execFileSync(process.execPath, [file], { input: JSON.stringify(casos()), encoding: 'utf8' });
  expect(JSON.parse(printed)).toEqual(ESPERADO);
});

test('it takes the headers of a request of node:http as they are', () => {
  const file = join(__dirname, 'receptor-de-ejemplo.ts');
  const call = `import type { IncomingMessage } from 'node:http';
export const recibe = (request: IncomingMessage): boolean => esDelRegistro('', request.headers, Buffer.from(''));`;
  expect(typeErrorsOf(file, `${programOf('TypeScript')}\n${call}`)).toEqual([]);
});

where('curl')('what curl sends is signed', async () => {
  const receptor = await Receptor.start();
  const env = { ...process.env, RECEPTOR: receptor.url };
  await promisify(execFile)('bash', ['-c', programOf('curl')], { env });
  await receptor.close();
  expect(receptor.pedidos).toHaveLength(1);
  expect(firmaValida(receptor.pedidos[0]!, SECRETO)).toBe(true);
});

test('every kind of event is described', async () => {
  const { NOMBRES_DE_EVENTOS } = await import('../../src/modules/eventos/evento.rule.js');
  for (const tipo of NOMBRES_DE_EVENTOS) expect(manual).toContain(`| \`${tipo}\``);
});
