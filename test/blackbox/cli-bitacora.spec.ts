import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const CLI = resolve(__dirname, '../../dist/src/program/cli/main.js');
const ID = '0b8f0c9e-6a4e-4d0e-9f6f-3f1f2a7f9d10';
const LINE = (status: number, at = '10:00:00'): string =>
  `203.0.113.7 - - [01/Mar/2026:${at} +0000] "POST /allies/${ID}/credentials HTTP/1.1" ${status} 12\n`;

let folder: string;
let log: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registro-bitacora-'));
  log = join(folder, 'acceso.log');
  await writeFile(log, LINE(200) + LINE(500, '11:00:00') + 'mala\n');
});

afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  code: number | null;
  out: string;
  error: string;
}

/** The program, away from every registry: a log is read on any machine. */
function run(args: string[], entrada: string | Buffer = ''): Promise<Ended> {
  const env = { ...process.env, DATA_DIR: join(folder, 'data'), DATABASE_URL: '' };
  const child = spawn(process.execPath, [CLI, 'bitacora', 'analizar', ...args], { env });
  const ended: Ended = { code: null, out: '', error: '' };
  child.stdout.on('data', (data) => (ended.out += data));
  child.stderr.on('data', (data) => (ended.error += data));
  child.stdin.on('error', () => undefined); // what is refused is not read
  child.stdin.end(entrada);
  return new Promise((done) => child.once('close', (code) => done({ ...ended, code })));
}

test('as JSON, from files and from what is piped in, within a time', async () => {
  const both = await run([log, '-', '--formato', 'json'], gzipSync(LINE(404)));
  expect(both).toMatchObject({ code: 0, error: '' });
  const analisis = JSON.parse(both.out);
  expect(analisis).toMatchObject({
    lineas: 4,
    total: 3,
    fallidas: 2,
    no_leidas: 1,
    por_estado: { 200: 1, 404: 1, 500: 1 },
  });
  expect(analisis.malformadas).toEqual([expect.objectContaining({ archivo: log, linea: 3, texto: 'mala' })]);
  expect(analisis.aliados).toEqual([expect.objectContaining({ id: ID, nombre: null, total: 3 })]);

  const some = ['--ruta', '/allies/{id}/credentials', '--desde', '2026-03-01T11:00:00Z', '--hasta', '2026-03-01'];
  const later = JSON.parse((await run([log, ...some, '--formato', 'json'])).out);
  expect(later).toMatchObject({ lineas: 3, total: 1, fallidas: 1, filtradas: 1 });
});

test('as a table on the terminal, and as a page in a file', async () => {
  const table = await run([log]);
  expect(table.code).toBe(0);
  expect(table.out).toContain('/allies/{id}/credentials');
  expect(table.out).toContain('SIN LEER línea 3');
  const page = join(folder, 'informe.html');
  expect(await run([log, '--formato', 'html', '--salida', page])).toEqual({ code: 0, out: '', error: '' });
  expect(await readFile(page, 'utf8')).toMatch(/^<!doctype html>/);
  expect((await run([log, '--formato', 'csv'])).out).toContain('"rutas";"/allies/{id}/credentials";"POST";"2";"1"');
});

test('what can not be read is one line and no result', async () => {
  const cut = join(folder, 'cortado.gz');
  await writeFile(cut, gzipSync(LINE(200).repeat(100)).subarray(0, 60));
  for (const [args, word] of [
    [[join(folder, 'no-existe.log')], 'no existe'],
    [[folder], 'es una carpeta'],
    [[log, cut], 'cortado o dañado'],
    [[log, '--formato', 'xml'], '--formato'],
    [[log, '--ruta', 'allies'], '--ruta'],
    [[log, '--desde', 'ayer'], '--desde'],
    [[log, '--desde', '2026-03-02', '--hasta', '2026-03-01'], '--desde'],
    [[log, '--salida', log], '--salida'],
    [['--formato', 'json'], 'Falta el archivo'],
  ] as const) {
    const { code, out, error } = await run([...args]);
    expect([args, code, out]).toEqual([args, 1, '']);
    expect(error).toMatch(/^Error: [^\n]+\n$/);
    expect(error).toContain(word);
  }
  expect(await readFile(log, 'utf8')).toContain('mala'); // nothing was written over it
});
