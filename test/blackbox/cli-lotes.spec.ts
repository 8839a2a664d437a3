import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { readConfig } from '../../src/config/env.js';
import { runCommand } from '../../src/program/cli/commands.js';
import { describeError } from '../../src/program/start/exit.js';
import { createTestDatabase, openAsOwner, type TestDatabase } from '../support/database.js';
import { SECRETO } from '../support/external-installation.js';

let database: TestDatabase;
let owner: DataSource;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotes-'));
  database = await createTestDatabase();
  owner = await openAsOwner(database);
});

afterAll(async () => {
  await owner.destroy();
  await database.drop();
  await rm(folder, { recursive: true });
});

/** What a command says, how far its bar came, and the line it is refused with, if it is. */
async function run(...args: string[]): Promise<{ out: string; bar: number[]; error: string | undefined }> {
  const env = { DATABASE_URL: database.appUrl, JWT_SECRETO: SECRETO, LOG_LEVEL: 'silent', DATA_DIR: folder };
  const told: string[] = [];
  const bar: number[] = [];
  const error = await runCommand(args, () => readConfig(resolve(__dirname, '../..'), env), {
    out: async (line) => void told.push(line),
    progress: () => undefined,
    bar: () => ({ update: (done) => bar.push(done), stop: () => undefined }),
  }).then(() => undefined, describeError);
  return { out: told.join('\n'), bar, error };
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const personas = async (): Promise<number> => {
  const [row] = await owner.query<{ count: number }[]>('SELECT count(*)::int AS count FROM registro.personas');
  return row!.count;
};

test('a file is looked at, taken over, and taken over once', async () => {
  const lines = ['nombre;correo', 'Ana Rojas;ana@example.org', 'Eva;no es correo', 'Luz Vera;luz@example.org'];
  const path = await file('gente.csv', lines.join('\n'));
  const looked = await run('lotes', 'importar', path, '--clase', 'personas');
  expect(looked.error).toBeUndefined();
  expect(looked.out).toContain('gente.csv: 3 líneas de personas');
  expect(looked.out).toContain('correo: columna correo');
  expect(looked.out).toContain('línea 3: ');
  expect(await personas()).toBe(0);

  const errores = join(folder, 'errores.csv');
  const done = await run('lotes', 'importar', path, '--clase', 'personas', '--confirmar', '--errores', errores);
  expect(done.error).toBe(`Error: Una línea está mala: vea ${errores}.`);
  expect(done.out).toContain('gente.csv: terminado');
  expect(done.bar.at(-1)).toBe(3);
  expect(await readFile(errores, 'utf8')).toContain('"3";"correo";"no es correo";');
  expect(await personas()).toBe(2);
  const [lote] = await owner.query<any[]>('SELECT creado_por, confirmado_por, confirmado_por_rol FROM registro.lotes');
  expect(lote).toEqual({ creado_por: null, confirmado_por: null, confirmado_por_rol: 'cli' });
  const [entry] = await owner.query<any[]>(
    `SELECT DISTINCT actor_tipo FROM registro.auditoria WHERE entidad = 'personas'`,
  );
  expect(entry).toEqual({ actor_tipo: 'cli' });

  const again = await run('lotes', 'importar', path, '--clase', 'personas', '--confirmar');
  expect(again.out).toContain('buenas: 2');
  expect(await personas()).toBe(2);
});

test('what a file leaves open is asked, and answered by a profile', async () => {
  const path = await file('otra.csv', 'nombre;dirección\nSol Mora;sol@example.org\n');
  const asked = await run('lotes', 'importar', path, '--clase', 'personas');
  expect(asked.out).toContain('¿En qué columna está el correo?');
  expect(asked.error).toBe('Error: Falta responder lo que se pregunta: con --perfil.');
  const perfil = await file('perfil.json', '{"columnas":{"correo":"dirección"}}');
  const done = await run('lotes', 'importar', path, '--clase', 'personas', '--perfil', perfil, '--confirmar');
  expect(done.error).toBeUndefined();
  expect(done.out).toContain('buenas: 1');
});

test('with «detener» one bad line writes nothing', async () => {
  const before = await personas();
  const path = await file('mala.csv', 'nombre;correo\nDos;x\nUno;uno@example.org\n');
  const done = await run('lotes', 'importar', path, '--clase', 'personas', '--confirmar', '--malas', 'detener');
  expect(done.error).toBe('Error: Hay una línea mala: no se escribió nada.');
  expect(await personas()).toBe(before);
});

test.each([
  [['lotes', 'mirar'], 'No existe la acción «mirar»: use importar.'],
  [['lotes', 'importar'], 'Falta el archivo: importar ARCHIVO.'],
  [['lotes', 'importar', 'nada.csv'], 'Diga de qué es el archivo con --clase: infracciones, vehiculos, personas.'],
  [['lotes', 'importar', 'nada.csv', '--clase', 'personas'], 'El archivo nada.csv no existe.'],
  [['lotes', 'importar', '.', '--clase', 'personas'], 'El archivo . es una carpeta.'],
  [['lotes', 'importar', 'a', '--clase', 'personas', '--malas', 'x'], 'En --malas va omitir o detener.'],
])('%j is refused in words', async (args, words) => {
  expect((await run(...args)).error).toBe(`Error: ${words}`);
});
