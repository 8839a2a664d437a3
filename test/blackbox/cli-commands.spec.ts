import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { readConfig } from '../../src/config/env.js';
import { runCommand } from '../../src/program/cli/commands.js';
import { describeError } from '../../src/program/start/exit.js';
import { createTestDatabase, openAsOwner, type TestDatabase } from '../support/database.js';
import { ExternalInstallation, SECRETO } from '../support/external-installation.js';
import type { HttpClient } from '../support/http-client.js';
import { login, OFICIAL, seed, type Tokens } from '../support/seed.js';
import { ADMIN } from '../support/server-process.js';
import { noBar } from '../support/terminal.js';

// The commands in this process: as programs they would cost a second and a half each, and cli.spec.ts has the program.
// The server beside them is one of its own all the same: two applications in one process share the log-in strategies.
let installation: ExternalInstallation;
let http: HttpClient;
let owner: DataSource;
let tokens: Tokens;

beforeAll(async () => {
  installation = await ExternalInstallation.create({ CARAS: 'api' });
  ({ http } = await installation.start());
  owner = await openAsOwner(installation.database);
  tokens = await seed(http);
});

afterAll(async () => {
  await owner.destroy();
  await installation.remove();
});

/** What a command says: its result, and its progress. */
async function run(
  args: string[],
  database: TestDatabase = installation.database,
): Promise<{ out: string; progress: string[] }> {
  const { appUrl: DATABASE_URL, ownerUrl: DATABASE_MIGRATION_URL } = database;
  const env = { DATABASE_URL, DATABASE_MIGRATION_URL, JWT_SECRETO: SECRETO, LOG_LEVEL: 'silent' };
  const [lines, progress]: string[][] = [[], []];
  await runCommand(args, () => readConfig(resolve(__dirname, '../..'), env), {
    out: async (line) => void lines!.push(line),
    progress: (line) => progress!.push(line),
    bar: noBar,
  });
  return { out: lines!.join('\n'), progress: progress! };
}

/** The one line a command is refused with. */
async function refusal(...args: string[]): Promise<string> {
  const line = await run(args).then(String, describeError);
  expect(line).toMatch(/^Error: [^\n]+$/);
  return line;
}

const trailOf = (accion: string): Promise<any[]> =>
  owner.query<any[]>('SELECT * FROM registro.auditoria WHERE accion = $1 ORDER BY id', [accion]);

test('token leaves one trail row that says who and for whom, without the token', async () => {
  const before = (await trailOf('emitir_token')).map(({ id }) => id as string);
  const { out } = await run(['token', '--oficial', OFICIAL.numero]);
  const rows = (await trailOf('emitir_token')).filter(({ id }) => !before.includes(id as string));
  expect(rows).toEqual([expect.objectContaining({ actor_tipo: 'cli', entidad: 'oficiales' })]);
  expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  expect(JSON.stringify(rows)).not.toContain(out);
});

test('token of an unknown or inactive officer is one line and no trail', async () => {
  const before = await trailOf('emitir_token');
  const inactivo = { nombre: 'Inactivo', numero: '2002', clave: OFICIAL.clave, activo: false };
  expect((await http.post('/oficiales', inactivo, { token: tokens.admin })).status).toBe(201);
  for (const numero of ['9999', inactivo.numero]) {
    expect(await refusal('token', '--oficial', numero)).toContain(numero);
  }
  expect(await trailOf('emitir_token')).toHaveLength(before.length);
});

test('usuario crear, rol and clave do what they say', async () => {
  const correo = 'ana@example.com';
  const created = (await run(['usuario', 'crear', '--correo', 'Ana@Example.com', '--rol', 'admin'])).out;
  expect(created).toContain(`usuario: ${correo}`);
  const first = claveIn(created);
  const token = await login(http, correo, first);

  expect(await refusal('usuario', 'crear', '--correo', correo)).toContain('correo');
  const { out } = await run(['usuario', 'rol', '--correo', correo, '--rol', 'superadmin']);
  expect(out).toBe(`${correo} ahora tiene el rol superadmin.`);

  const second = claveIn((await run(['usuario', 'clave', '--correo', correo])).out);
  expect(second).not.toBe(first);
  await login(http, correo, second);
  expect((await http.post('/login/access-token', { username: correo, password: first })).status).toBe(401);
  expect((await http.get('/personas', { token })).status).toBe(401);
  expect(await refusal('usuario', 'clave', '--correo', 'nadie@example.com')).toContain('usuario');
});

test('usuario rol leaves somebody who can manage users', async () => {
  const superadmins = async (): Promise<string[]> => {
    const rows = await owner.query<any[]>(`SELECT correo FROM registro.usuarios WHERE rol = 'superadmin'`);
    return rows.map(({ correo }) => correo as string);
  };
  await run(['usuario', 'crear', '--correo', 'segunda@example.com', '--rol', 'superadmin']);
  const last = ADMIN.username;
  for (const correo of (await superadmins()).filter((other) => other !== last))
    await run(['usuario', 'rol', '--correo', correo, '--rol', 'admin']);
  const before = await trailOf('modificar');
  expect(await refusal('usuario', 'rol', '--correo', last, '--rol', 'admin')).toContain(
    'Es el último superadministrador activo: nombre antes a otro',
  );
  expect(await superadmins()).toEqual([last]);
  expect(await trailOf('modificar')).toHaveLength(before.length);
  await run(['usuario', 'rol', '--correo', last, '--rol', 'superadmin']);
});

test('migrar does its work once and says so', async () => {
  const empty = await createTestDatabase({ empty: true });
  try {
    const first = await run(['migrar'], empty);
    expect(first.out).toBe('El esquema está al día.');
    expect(first.progress.join()).toContain('Actualizando el esquema');
    expect(await run(['migrar'], empty)).toEqual({ out: first.out, progress: [] });
  } finally {
    await empty.drop();
  }
});

function claveIn(text: string): string {
  return /clave: +(\S+)/.exec(text)![1]!;
}

describe('tarifario', () => {
  const heading = 'codigo,descripcion,gravedad,unidad,cantidad';
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'registro-tarifario-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  async function file(name: string, text: string): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  }

  const codigos = async (): Promise<string[]> =>
    (await http.get('/tarifario')).body.datos.map(({ codigo }: { codigo: string }) => codigo);

  test('importar shows what it would do, and does it once it is confirmed; exportar writes what it takes back', async () => {
    const csv = await file('uno.csv', `${heading}\na-1,"=Cruzar, con rojo",grave,CLP,1000\n`);
    const shown = (await run(['tarifario', 'importar', csv])).out;
    expect(shown).toMatch(/^Vista previa de uno\.csv .*no se cambió nada\.$/m);
    expect(shown).toContain('A-1  1.000 CLP  =Cruzar, con rojo');
    expect(shown).toContain('--confirmar');
    expect(await codigos()).toEqual([]);

    const done = (await run(['tarifario', 'importar', csv, '--confirmar'])).out;
    expect(done).toMatch(/^Importado uno\.csv/);
    expect(await codigos()).toEqual(['A-1']);
    const [row] = await owner.query<any[]>("SELECT * FROM registro.auditoria WHERE entidad = 'tipos_infraccion'");
    expect(row).toMatchObject({ actor_tipo: 'cli', accion: 'crear' });

    const { out } = await run(['tarifario', 'exportar']);
    expect(`${out}\n`).toBe((await http.get('/tarifario.csv')).body);
    expect(out).toContain("'=Cruzar");
    const again = await run(['tarifario', 'importar', await file('todo.csv', `${out}\n`), '--completo', '--confirmar']);
    expect(again.out).toContain('En total: 1 sin cambios.');
  });

  test('a profile of its own, a beginning, and a catalogue that is complete', async () => {
    const perfil = await file(
      'mio.json',
      JSON.stringify({
        nombre: 'mio',
        columnas: { codigo: { columna: 'clave' }, descripcion: { columna: 'texto' }, cantidad: { columna: 'multa' } },
        constantes: { gravedad: 'leve', unidad: 'CLP' },
      }),
    );
    const csv = await file('otro.csv', 'clave;texto;multa\nB-1;Algo;500\n');
    const args = ['tarifario', 'importar', csv, '--perfil', perfil, '--desde', '2099-01-01', '--completo'];
    expect((await run(args)).out).toContain('Tipos que se eliminan (1):\n  A-1');
    await run([...args, '--confirmar']);
    expect(await codigos()).toEqual(['B-1']);
    expect((await http.get('/tarifario/B-1')).body).toMatchObject({ precio: null, precios: [{ cantidad: '500' }] });
  });

  test('bad lines are all told with what is wrong, and end it', async () => {
    const csv = await file('malo.csv', `${heading}\nC-1,Uno,peor,CLP,1\nC-2,Dos,leve,UF,1\n`);
    const told: string[] = [];
    const args = ['tarifario', 'importar', csv, '--confirmar'];
    const env = { DATABASE_URL: installation.database.appUrl, JWT_SECRETO: SECRETO, LOG_LEVEL: 'silent' };
    const failed = await runCommand(args, () => readConfig(resolve(__dirname, '../..'), env), {
      out: async (line) => void told.push(line),
      progress: () => undefined,
      bar: noBar,
    }).then(String, describeError);
    expect(failed).toBe('Error: No se importó nada: 2 errores en malo.csv.');
    expect(told.join('\n')).toContain(
      'Línea 2, columna «gravedad», valor «peor»: La gravedad es leve, grave o muy_grave.',
    );
    expect(told.join('\n')).toContain('Línea 3, columna «unidad», valor «UF»: No existe la unidad');
    expect(await codigos()).toEqual(['B-1']);
  });

  test('wrong usage and files that are none are one line', async () => {
    const png = await file('foto.csv', '\x89PNG\0');
    expect(await refusal('tarifario', 'sumar')).toContain('use importar o exportar');
    expect(await refusal('tarifario', 'importar')).toContain('Falta el archivo');
    expect(await refusal('tarifario', 'importar', png, png)).toContain('Sobra');
    expect(await refusal('tarifario', 'exportar', png)).toContain('no lleva opciones');
    expect(await refusal('tarifario', 'importar', join(folder, 'nada.csv'))).toContain('no existe');
    expect(await refusal('tarifario', 'importar', folder)).toContain('es una carpeta');
    expect(await refusal('tarifario', 'importar', png)).toContain('UTF-8');
    expect(await refusal('tarifario', 'importar', png, '--perfil', 'nadie')).toContain('cdmx');
    expect(await refusal('tarifario', 'importar', png, '--perfil', join(folder, 'nada.json'))).toContain('no existe');
    expect((await run(['tarifario', '--ayuda'])).out).toContain('--completo');
  });
});

describe('creditos verificar', () => {
  const grant = async (cantidad: number): Promise<string> => {
    const json = { nombre: 'Andes', correo: `andes${cantidad}@example.com`, clave: 'Clave-de-prueba-1' };
    const { admin: token } = tokens;
    const { id } = (await http.post('/clientes', json, { token })).body as { id: string };
    await http.post(`/clientes/${id}/creditos`, { cantidad, motivo: 'Prueba' }, { token });
    return id;
  };

  test('says that each balance is the sum of its movements, and is refused where one is not', async () => {
    const [, changed] = [await grant(30), await grant(12)];
    expect((await run(['creditos', 'verificar'])).out).toBe(
      'clientes: 2\nmovimientos: 2\ncréditos: 42\nEl libro cuadra: cada saldo es la suma de sus movimientos, y cada reserva la de sus lotes.',
    );
    await owner.query('UPDATE registro.saldos_cliente SET saldo = 13 WHERE cliente_id = $1', [changed]);
    expect(await refusal('creditos', 'verificar')).toContain('El libro no cuadra: 1 con diferencias.');
    await owner.query('UPDATE registro.saldos_cliente SET saldo = 12 WHERE cliente_id = $1', [changed]);
    await owner.query('UPDATE registro.saldos_cliente SET reservado = 2 WHERE cliente_id = $1', [changed]);
    expect(await refusal('creditos', 'verificar')).toContain('El libro no cuadra: 1 con diferencias.');
    await owner.query('UPDATE registro.saldos_cliente SET reservado = 0 WHERE cliente_id = $1', [changed]);
  });

  test('another action is named', async () => {
    expect(await refusal('creditos', 'borrar')).toContain('No existe la acción «borrar»: use verificar.');
  });
});
