import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { readConfig } from '../../src/config/env.js';
import { runCommand } from '../../src/program/cli/commands.js';
import { describeError } from '../../src/program/start/exit.js';
import { createTestDatabase, openAsOwner, type TestDatabase } from '../support/database.js';
import { SECRETO } from '../support/external-installation.js';
import { noBar } from '../support/terminal.js';

let database: TestDatabase;
let owner: DataSource;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aliados-'));
  database = await createTestDatabase();
  owner = await openAsOwner(database);
});

afterAll(async () => {
  await owner.destroy();
  await database.drop();
  await rm(folder, { recursive: true });
});

beforeEach(() => owner.query('DELETE FROM registro.aliados'));

/** What an import says, and the line it is refused with, if it is. */
async function importar(name: string, text: string, ...more: string[]): Promise<{ out: string; error?: string }> {
  const path = join(folder, name);
  await writeFile(path, text);
  const env = { DATABASE_URL: database.appUrl, JWT_SECRETO: SECRETO, LOG_LEVEL: 'silent', DATA_DIR: folder };
  const told: string[] = [];
  const error = await runCommand(
    ['aliados', 'importar', path, ...more],
    () => readConfig(resolve(__dirname, '../..'), env),
    { out: async (line) => void told.push(line), progress: () => undefined, bar: noBar },
  ).then(() => undefined, describeError);
  return { out: told.join('\n'), ...(error !== undefined && { error }) };
}

const aliados = (): Promise<object[]> =>
  owner.query(
    'SELECT id, nombre, etiquetas, origenes, datos::text AS datos, activo, version FROM registro.aliados ORDER BY nombre',
  );

const ID = randomUUID();
const CSV = `id,nombre,etiquetas,origenes,datos,activo
${ID.toUpperCase()},Andes,VIP; seguros,https://a.example.org;https://b.example.org,"{""2"": 1, ""1"": 12345678901234567890}",no
,Comuna,,,,
`;
const ANDES = {
  id: ID,
  nombre: 'Andes',
  etiquetas: ['vip', 'seguros'],
  origenes: ['https://a.example.org', 'https://b.example.org'],
  datos: '{"2": 1, "1": 12345678901234567890}',
  activo: false,
  version: 1,
};
const COMUNA = { nombre: 'Comuna', etiquetas: [], origenes: [], datos: '{}', activo: true, version: 1 };

test('a CSV is looked at, taken over, and changes nothing the second time', async () => {
  const looked = await importar('a.csv', CSV);
  expect(looked.error).toBeUndefined();
  expect(looked.out).toContain('Vista previa de a.csv: no se cambió nada.');
  expect(looked.out).toContain('En total: 2 nuevos, 0 cambian, 0 iguales, 0 faltas.');
  expect(await aliados()).toEqual([]);

  const done = await importar('a.csv', CSV, '--confirmar');
  expect(done.out).toContain('Importado a.csv.');
  expect(await aliados()).toEqual([ANDES, { ...COMUNA, id: expect.any(String) }]);
  const [entry] = await owner.query<object[]>(
    `SELECT actor_tipo, accion, despues->>'datos' AS datos FROM registro.auditoria WHERE entidad_id = $1`,
    [ID],
  );
  expect(entry).toEqual({ actor_tipo: 'cli', accion: 'crear', datos: ANDES.datos });

  const again = await importar('a.csv', CSV.split('\n').slice(0, 2).join('\n'), '--confirmar');
  expect(again.out).toContain('En total: 0 nuevos, 0 cambian, 1 iguales, 0 faltas.');
  expect((await aliados())[0]).toEqual(ANDES);
});

test('a known id is changed, in the columns there are; an empty cell of activo leaves it as it is', async () => {
  await importar('a.csv', CSV, '--confirmar');
  const changed = await importar('b.csv', `\ufeffactivo;id;nombre\n;${ID};"Andes; S.A."\n`, '--confirmar');
  expect(changed.out).toContain(`Andes (${ID}): nombre`);
  expect((await aliados())[0]).toEqual({ ...ANDES, nombre: 'Andes; S.A.', version: 2 });
  await importar('c.csv', `id,etiquetas,datos\n${ID},,\n`, '--confirmar');
  expect((await aliados())[0]).toMatchObject({ etiquetas: [], datos: '{}', activo: false, version: 3 });
});

test('JSONL is taken as the API takes it, data as they stand', async () => {
  const datos = '{ "2":1e400, "1":[ ] }';
  const lines = [
    `{"id":"${ID}","nombre":"Andes","etiquetas":["A"],"datos":${datos},"activo":false}`,
    '',
    '{"nombre":"Comuna"}',
  ];
  expect((await importar('a.jsonl', lines.join('\r\n'), '--confirmar')).error).toBeUndefined();
  expect(await aliados()).toEqual([
    { ...ANDES, etiquetas: ['a'], origenes: [], datos },
    { ...COMUNA, id: expect.any(String) },
  ]);
});

test('one wrong line, and nothing is done; every wrong one is named', async () => {
  const csv = `id,nombre,etiquetas,origenes,datos,activo
,Buena,,,,
x,Mala,,,,
,,,,,
,Otra,a;A,,,
,Otra,,http://a/b,,
,Otra,,,[1],
,Otra,,,,quizás
${ID},Una,,,,
${ID},Dos,,,,
${randomUUID()},,,,,si
`;
  const { out, error } = await importar('malas.csv', csv, '--confirmar');
  expect(error).toBe('Error: No se importó nada: hay líneas con faltas en malas.csv.');
  const named = [...out.matchAll(/^ {2}línea (\d+): /gm)].map(([, linea]) => Number(linea));
  expect(named).toEqual([3, 5, 6, 7, 8, 10, 11]);
  expect(out).toContain(`línea 10: El aliado ${ID} ya está en la línea 9.`);
  expect(await aliados()).toEqual([]);

  const jsonl = await importar(
    'malas.jsonl',
    '{"nombre":"a"}\n[]\n{\n{"nombre":"b","datos":"x"}\n{"otro":1}',
    '--confirmar',
  );
  expect([...jsonl.out.matchAll(/línea (\d+): /g)].map(([, linea]) => linea)).toEqual(['2', '3', '4', '5']);
  expect(await aliados()).toEqual([]);
});

test.each([
  ['a.csv', 'nombre,color\nx,rojo\n', 'No se conoce la columna «color»'],
  ['a.csv', 'nombre,nombre\nx,y\n', 'Una columna está dos veces.'],
  ['a.csv', '', 'El archivo está vacío.'],
  ['a.txt', 'nombre\nx\n', 'El archivo debe ser .csv o .jsonl.'],
])('%s with %j is refused in words', async (name, text, words) => {
  expect((await importar(name, text)).error).toContain(words);
});

test('a file that is not there, and words that are none, are refused', async () => {
  const run = (...args: string[]): Promise<string> =>
    runCommand(['aliados', ...args], () => readConfig(resolve(__dirname, '../..'), {}), {
      out: async () => undefined,
      progress: () => undefined,
      bar: noBar,
    }).then(String, describeError);
  expect(await run('importar', 'nada.csv')).toBe('Error: El archivo nada.csv no existe.');
  expect(await run('importar')).toContain('Falta el archivo');
  expect(await run('mirar')).toContain('No existe la acción «mirar»: use importar o rotar.');
});
