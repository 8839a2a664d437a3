import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/index.js';
import { AlmacenEnCarpeta } from '../../src/core/almacen/almacen-en-carpeta.js';
import { RespaldoProgramado } from '../../src/modules/respaldos/programado/respaldo-programado.service.js';
import { RespaldosService } from '../../src/modules/respaldos/respaldos.service.js';
import { UsuariosService } from '../../src/modules/usuarios/usuarios.service.js';
import { startEmbeddedPostgres } from '../../src/postgres/embedded-postgres.js';
import { becomesTrue } from '../../src/postgres/wait.js';
import { cliActor } from '../../src/program/cli/terminal.js';
import { fill } from '../../src/program/demo/fill.js';
import { dumpSchema } from '../../src/program/start/schema-dump.js';
import { generateSample } from '../../src/program/demo/sample/sample.js';
import { startApp, startAppOn, JWT_SECRETO, type TestApp } from '../support/app.js';
import { contenidoDe, llenarVacias } from '../support/contenido-de-base.js';
import { createTestDatabase, openAsOwner, openDataSource, type TestDatabase } from '../support/database.js';
import { CREDENCIALES_CLAVE } from '../support/external-installation.js';
import { respaldo, type Said } from '../support/respaldo.js';

const PROJECT = resolve(__dirname, '../..');
const FRASE = 'una frase para las pruebas';
const WHOLE = generateSample({ semilla: 7, dia: '2026-03-01', zona: 'America/Santiago' });

/** What is not as it was: webhooks are switched off, and what waited for them is called off. */
const APAGADAS = ['suscripciones', 'entregas'];

let folder: string;
let app: TestApp;
let made = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'respaldo-'));
  app = await startApp();
  const context = { get: app.service } as INestApplicationContext;
  await fill(context, { ...WHOLE, infracciones: WHOLE.infracciones.slice(0, 60) });
  const jefa = { correo: 'jefa@example.com', clave: 'Clave-de-prueba-1', rol: 'superadmin' } as const;
  await app.service(UsuariosService).create(cliActor(), { ...jefa, debeCambiarClave: false });
  await llenarVacias(app.owner);
});

afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const run = (args: string[], database: TestDatabase | null, more: NodeJS.ProcessEnv = {}): Promise<Said> =>
  respaldo(args, database, { JWT_SECRETO, CREDENCIALES_CLAVE, DATA_DIR: app.config.dataDir, ...more });

const newPath = (): string => join(folder, `${(made += 1)}`);

/** A backup of the registry there is. */
async function crear(...more: string[]): Promise<string> {
  const path = newPath();
  const { error, out } = await run(['crear', '--salida', path, ...more], app.database, { RESPALDO_CLAVE: FRASE });
  expect([error, out]).toEqual([undefined, expect.stringContaining(`Respaldo hecho: ${path}`)]);
  return path;
}

/** Everything that is not switched off by restoring. */
async function comparable(owner: DataSource): Promise<object> {
  const { suscripciones, entregas, ...others } = await contenidoDe(owner);
  return { ...others, suscripciones: suscripciones!.filas, entregas: entregas!.filas };
}

async function archivosDe(carpeta: string): Promise<Record<string, string>> {
  const almacen = new AlmacenEnCarpeta(carpeta);
  const found: Record<string, string> = {};
  for await (const { clave } of almacen.listar('')) found[clave] = await readFile(join(carpeta, clave), 'hex');
  return found;
}

test('every table has rows, and after restoring it has the same ones; the server works on them', async () => {
  const before = await contenidoDe(app.owner);
  expect(Object.entries(before).filter(([, { filas }]) => filas === 0)).toEqual([]);
  const expected = await comparable(app.owner);
  const path = await crear();
  const looked = await run(['verificar', path], null);
  expect(looked.out).toMatch(/está entero y como se escribió/);
  expect(looked.out).toContain(`tablas: ${Object.keys(before).length}, filas: `);

  const empty = await createTestDatabase({ empty: true });
  const DATA_DIR = newPath();
  const restored = await run(['restaurar', path], empty, { DATA_DIR });
  expect(restored.error).toBeUndefined();
  expect(restored.out).toContain('quedaron apagados');
  expect(restored.out).toContain('no trae las claves');
  const other = await startAppOn(empty);
  try {
    expect(await comparable(other.owner)).toEqual(expected);
    expect(await dumpSchema(other.owner)).toBe(await dumpSchema(app.owner));
    expect(Object.keys(expected).filter((tabla) => APAGADAS.includes(tabla))).toHaveLength(2);
    const [webhooks] = await other.owner.query<object[]>(
      `SELECT (SELECT bool_or(activo) FROM registro.suscripciones) AS on,
         (SELECT array_agg(DISTINCT estado) FROM registro.entregas) AS estados`,
    );
    expect(webhooks).toEqual({ on: false, estados: ['cancelada'] });
    expect(await archivosDe(join(DATA_DIR, 'archivos'))).toEqual(
      await archivosDe(join(app.config.dataDir, 'archivos')),
    );
    const [acta] = await app.owner.query<{ correo: string; total: number }[]>(
      `SELECT p.correo, count(*)::int AS total FROM registro.infracciones i JOIN registro.vehiculos v ON v.id = i.vehiculo_id
       JOIN registro.personas p ON p.id = v.persona_id GROUP BY 1 ORDER BY 2 DESC LIMIT 1`,
    );
    const { body } = await other.http.get(`/generar_informe?correo=${encodeURIComponent(acta!.correo)}`);
    expect(body).toMatchObject(acta!);
  } finally {
    await other.close();
  }
});

test('ids are made by the program: there is no sequence whose state a backup would have to hold', async () => {
  const sequences = await app.owner.query<{ name: string }[]>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'S' AND relnamespace = 'registro'::regnamespace`,
  );
  expect(sequences).toEqual([{ name: 'migraciones_id_seq' }]);
});

test('it is the registry of one moment, whatever is written meanwhile', async () => {
  const expected = await comparable(app.owner);
  const locker = app.owner.createQueryRunner();
  await locker.startTransaction();
  await locker.query('LOCK TABLE registro.vehiculos IN ACCESS EXCLUSIVE MODE');
  const path = newPath();
  const making = app.service(RespaldosService).crear({ path, frase: undefined });
  const isWaiting = async (): Promise<boolean> => {
    // Of its own role's connections everybody may know what they wait for.
    const [row] = await app.dataSource.query<[{ waiting: boolean }]>(
      `SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database()
         AND application_name = 'registro-respaldo' AND wait_event_type = 'Lock') AS waiting`,
    );
    return row.waiting;
  };
  expect(await becomesTrue(isWaiting, 60_000, 20)).toBe(true);
  const persona = `(SELECT persona_id FROM registro.vehiculos LIMIT 1)`;
  await locker.query(
    `INSERT INTO registro.vehiculos (id, placa_patente, marca, busqueda, color, busqueda_color, persona_id, version, creado_en, actualizado_en)
     SELECT gen_random_uuid(), 'TARDE1', 'x', 'x', 'x', 'x', ${persona}, 1, now(), now()`,
  );
  await locker.commitTransaction();
  await locker.release();
  await making;
  await app.owner.query(`DELETE FROM registro.vehiculos WHERE placa_patente = 'TARDE1'`);

  const empty = await createTestDatabase({ empty: true });
  expect((await run(['restaurar', path], empty, { DATA_DIR: newPath() })).error).toBeUndefined();
  const owner = await openAsOwner(empty);
  expect(await comparable(owner)).toEqual(expected);
  await owner.destroy();
  await empty.drop();
});

test('encrypted it brings the keys along, into a folder with a database of its own', async () => {
  const path = await crear('--cifrar');
  const locked = await run(['verificar', path], null);
  expect(locked.out).toContain('Está cifrado');
  expect((await run(['restaurar', path], null, { DATA_DIR: newPath() })).error).toContain('El respaldo está cifrado');
  const wrong = { DATA_DIR: newPath(), RESPALDO_CLAVE: 'otra frase para las pruebas' };
  expect((await run(['restaurar', path], null, wrong)).error).toContain('Esa no es la clave del respaldo');
  await expect(stat(wrong.DATA_DIR)).rejects.toThrow('ENOENT');

  const right = { DATA_DIR: newPath(), RESPALDO_CLAVE: FRASE };
  expect((await run(['verificar', path], null, right)).out).toContain('Cifrado, con las claves de la instalación.');
  const restored = await run(['restaurar', path], null, { ...right, JWT_SECRETO: JWT_SECRETO.toUpperCase() });
  expect(restored.error).toBeUndefined();
  expect(restored.out).toContain('JWT_SECRETO está definida y no es la del respaldo');
  expect(restored.out).not.toContain('CREDENCIALES_CLAVE está definida');
  expect((await readdir(right.DATA_DIR)).sort()).toEqual([
    'archivos',
    'credenciales.clave',
    'postgres',
    'secretos.json',
  ]);
  const { jwt } = JSON.parse(await readFile(join(right.DATA_DIR, 'secretos.json'), 'utf8')) as { jwt: string };
  expect(jwt).toBe(JWT_SECRETO);
  expect((await readFile(join(right.DATA_DIR, 'credenciales.clave'), 'utf8')).trim()).toBe(CREDENCIALES_CLAVE);
  const opened = { dataDir: right.DATA_DIR, projectRoot: PROJECT, holder: 'servidor', log: () => undefined } as const;
  const postgres = await startEmbeddedPostgres(opened);
  try {
    const owner = await openDataSource(postgres.ownerUrl);
    expect(await comparable(owner)).toEqual(await comparable(app.owner));
    await owner.destroy();
  } finally {
    await postgres.stop();
  }
  const again = await run(['restaurar', path], null, right);
  expect(again.error).toContain('no está vacía');
});

test('where the keys are variables they are put into a file of their own', async () => {
  const empty = await createTestDatabase({ empty: true });
  const DATA_DIR = newPath();
  const said = await run(['restaurar', await crear('--cifrar')], empty, { DATA_DIR, RESPALDO_CLAVE: FRASE });
  const file = join(DATA_DIR, 'secretos-restaurados.env');
  expect(said).toEqual({ out: expect.stringContaining(file) });
  expect(await readFile(file, 'utf8')).toBe(`JWT_SECRETO=${JWT_SECRETO}\nCREDENCIALES_CLAVE=${CREDENCIALES_CLAVE}\n`);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await empty.drop();
});

test('nothing is restored over anything, nor of what is damaged or does not fit', async () => {
  const path = await crear();
  expect((await run(['restaurar', path], app.database, { DATA_DIR: newPath() })).error).toContain(
    'La base de datos no está vacía',
  );
  const empty = await createTestDatabase({ empty: true });
  const owner = await openAsOwner(empty);
  const tables = async (): Promise<unknown> =>
    owner.query(`SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace('registro')`);
  expect((await run(['restaurar', path], empty)).error).toContain('ya hay algunos');

  const whole = await readFile(path);
  const cut = newPath();
  await writeFile(cut, whole.subarray(0, -700));
  const DATA_DIR = newPath();
  for (const where of [empty, null]) {
    const { error } = await run(['restaurar', cut], where, { DATA_DIR });
    expect(error).toMatch(/^Error: El respaldo .* está dañado o incompleto: .+\.$/);
  }
  await expect(stat(DATA_DIR)).rejects.toThrow('ENOENT');

  // A constraint that the original lost for a moment: its backup can't be restored, and leaves nothing.
  await app.owner.query('ALTER TABLE registro.personas DROP CONSTRAINT ck_personas_correo');
  await app.owner.query(`UPDATE registro.personas SET correo = 'X' WHERE correo = '${WHOLE.personas[0]!.correo}'`);
  const unfit = await crear();
  await app.owner.query(`UPDATE registro.personas SET correo = '${WHOLE.personas[0]!.correo}' WHERE correo = 'X'`);
  expect((await run(['restaurar', unfit], empty, { DATA_DIR })).error).toContain('ck_personas_correo');
  expect(await archivosDe(join(DATA_DIR, 'archivos'))).toEqual({});
  expect(await tables()).toEqual([]);
  const { error } = await run(['restaurar', unfit], null, { DATA_DIR: newPath() });
  expect(error).toContain('ck_personas_correo');
  await owner.destroy();
  await empty.drop();
});

test('one of an earlier version goes through the migrations that came since', async () => {
  const old = await createTestDatabase({ empty: true });
  const then = MIGRATIONS.map(({ name }) => name).slice(0, -3);
  const owner = await openDataSource(old.ownerUrl, { migrations: then, statementTimeoutMs: 0 });
  await owner.query('CREATE SCHEMA registro');
  await owner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  await owner.runMigrations();
  await owner.query(
    `INSERT INTO registro.personas (id, nombre, busqueda, correo, version, creado_en, actualizado_en)
     VALUES (gen_random_uuid(), 'Ana', 'ana', 'ana@example.com', 1, now(), now())`,
  );
  const path = newPath();
  const almacen = new AlmacenEnCarpeta(newPath());
  await new RespaldosService(owner, almacen, app.config).crear({ path, frase: undefined });
  await owner.destroy();
  await old.drop();

  const empty = await createTestDatabase({ empty: true });
  expect((await run(['restaurar', path], empty, { DATA_DIR: newPath() })).error).toBeUndefined();
  const restored = await openAsOwner(empty);
  expect(await restored.query('SELECT correo FROM registro.personas')).toEqual([{ correo: 'ana@example.com' }]);
  expect(await restored.query('SELECT count(*)::int AS n FROM registro.migraciones')).toEqual([
    { n: MIGRATIONS.length },
  ]);
  await restored.destroy();
  await empty.drop();
});

test('those made by the clock are kept as many as was said, and one that is broken off leaves nothing', async () => {
  const carpeta = newPath();
  const config = { ...app.config, respaldoCarpeta: carpeta, respaldoGuardar: 2, respaldoCadaSegundos: 3_600 };
  const programado = new RespaldoProgramado(app.service(RespaldosService), undefined as never, config);
  await run(['crear'], app.database, { RESPALDO_CARPETA: carpeta });
  for (const day of ['01', '02']) await writeFile(join(carpeta, `programado-2026-01-${day}T000000Z.tar`), 'viejo');
  await programado.run();
  const names = await readdir(carpeta);
  expect(names.sort()).toEqual([
    'programado-2026-01-02T000000Z.tar',
    expect.stringMatching(/^programado-\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z\.tar$/),
    expect.stringMatching(/^respaldo-\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z\.tar$/),
  ]);
  expect((await run(['verificar', join(carpeta, names[1]!)], null)).error).toBeUndefined();
  const before = await readdir(carpeta);
  await expect(programado.run(undefined, AbortSignal.abort(new Error('se detiene')))).rejects.toThrow('se detiene');
  expect(await readdir(carpeta)).toEqual(before);
});

test('wrong usage is one line', async () => {
  const refusal = async (...args: string[]): Promise<string | undefined> => (await run(args, null)).error;
  expect(await refusal('mirar')).toContain('use crear, verificar o restaurar');
  expect(await refusal('verificar')).toContain('Falta el archivo: verificar ARCHIVO.');
  expect(await refusal('crear', 'a.tar')).toContain('Sobra «a.tar»');
  expect(await refusal('restaurar', 'a.tar', '--cifrar')).toContain('son de crear');
  expect(await refusal('verificar', join(folder, 'nada'))).toContain('no existe');
  expect(await refusal('crear', '--cifrar')).toContain('Falta con qué cifrar');
  expect((await run(['crear', '--salida', folder], app.database)).error).toContain(`Ya existe ${folder}`);
  const missing = join(folder, 'no-montado');
  expect((await run(['crear', '--salida', join(missing, 'a.tar')], app.database)).error).toContain(
    `No hay una carpeta ${missing}`,
  );
  expect(existsSync(missing)).toBe(false);
});
