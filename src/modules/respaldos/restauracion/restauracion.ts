import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { MigrationExecutor, type DataSource, type QueryRunner } from 'typeorm';
import { StartupError } from '../../../core/errors/startup.error.js';
import type { Almacen } from '../../../core/almacen/almacen.js';
import type { AlRestaurar } from '../../../core/records/al-restaurar.js';
import { parteDeArchivo, parteDeTabla, type Contenido, type TablaGuardada } from '../contenedor/formato.js';
import type { Respaldo } from '../contenedor/respaldo.js';
import { AJUSTES } from '../copia/instantanea.js';
import { leerTablas, nombrada } from '../copia/tablas.js';

const OCUPADA = `SELECT EXISTS (SELECT FROM pg_class WHERE relnamespace = to_regnamespace('registro')) AS is_used`;

/** @throws StartupError where there is anything that a restored registry would be mixed with */
export async function assertBaseVacia(owner: DataSource): Promise<void> {
  const [row] = await owner.query<[{ is_used: boolean }]>(OCUPADA);
  if (row.is_used) {
    throw new StartupError(
      'La base de datos no está vacía: se restaura solo en una nueva, creada con CREATE DATABASE.',
    );
  }
}

/** @throws StartupError where there is any file */
export async function assertAlmacenVacio(almacen: Almacen): Promise<void> {
  const first = await almacen.listar('')[Symbol.asyncIterator]().next();
  if (first.done) return;
  throw new StartupError(
    'Donde se guardan los archivos ya hay algunos: se restaura solo en un lugar vacío; indique otro con ALMACEN_URL.',
  );
}

/**
 * Fills an empty database with a backup, in the transaction that is open: the schema by the migrations it was made with, which
 * `runner` knows and no others, and the rows as they are. What the modules say must not go on in a copy is ended.
 */
export async function restaurarBase(
  runner: QueryRunner,
  respaldo: Respaldo,
  alRestaurar: readonly AlRestaurar[],
): Promise<void> {
  for (const ajuste of AJUSTES) await runner.query(ajuste);
  const { tablas } = await respaldo.contenido();
  const executor = new MigrationExecutor(runner.connection, runner);
  executor.transaction = 'none'; // within this one
  await executor.executePendingMigrations();
  await assertMismasTablas(runner, tablas);
  // What migrations write is in the backup too, as it has become since.
  await runner.query(`TRUNCATE ${tablas.map((tabla) => nombrada(tabla).tabla).join(', ')}`);
  const indices = await quitarIndices(runner);
  for (const tabla of tablas) await llenar(runner, respaldo, tabla);
  for (const { definicion } of indices) await runner.query(definicion);
  const names = new Set(tablas.map(({ nombre }) => nombre));
  for (const { tabla, sql } of alRestaurar) if (names.has(tabla)) await runner.query(sql);
  for (const tabla of tablas) await runner.query(`ANALYZE ${nombrada(tabla).tabla}`);
}

/** Puts the files in their place. @throws unavailable */
export async function restaurarArchivos(almacen: Almacen, respaldo: Respaldo): Promise<void> {
  const { archivos } = await respaldo.contenido();
  for (const [place, archivo] of archivos.entries()) {
    const contenido = Readable.from(respaldo.parte(parteDeArchivo(place), archivo), { objectMode: false });
    await almacen.guardar(archivo.clave, contenido, { maximoBytes: archivo.bytes });
  }
}

/** As it was before: empty. */
export async function borrarArchivos(almacen: Almacen, respaldo: Respaldo): Promise<void> {
  const { archivos } = await respaldo.contenido();
  for (const { clave } of archivos) await almacen.borrar(clave);
}

async function llenar(runner: QueryRunner, respaldo: Respaldo, guardada: TablaGuardada): Promise<void> {
  const client = (await runner.connect()) as ClientBase;
  const { tabla, columnas } = nombrada(guardada);
  const copy = client.query(copyFrom(`COPY ${tabla} (${columnas}) FROM STDIN`));
  await pipeline(Readable.from(respaldo.parte(parteDeTabla(guardada.nombre), guardada), { objectMode: false }), copy);
  if (copy.rowCount !== guardada.filas) throw new Error(`${tabla}: ${copy.rowCount} rows of ${guardada.filas}`);
}

/** Not those of a part of the rows, whose condition the server words anew each time it reads it. */
const INDICES = `
  SELECT n.relname AS nombre, pg_get_indexdef(i.indexrelid) AS definicion
  FROM pg_index i JOIN pg_class n ON n.oid = i.indexrelid
  WHERE n.relnamespace = 'registro'::regnamespace AND NOT n.relispartition AND i.indpred IS NULL
    AND NOT EXISTS (SELECT FROM pg_constraint o WHERE o.conindid = i.indexrelid)
  ORDER BY n.relname`;

/** Takes off what only searches need: made anew over all rows, an index takes a fraction of the time. */
async function quitarIndices(runner: QueryRunner): Promise<{ definicion: string }[]> {
  const client = (await runner.connect()) as ClientBase;
  const { rows } = await client.query<{ nombre: string; definicion: string }>(INDICES);
  for (const { nombre } of rows) await client.query(`DROP INDEX registro."${nombre}"`);
  return rows;
}

/** A backup whose tables are not those of its migrations was made by another program. */
async function assertMismasTablas(runner: QueryRunner, tablas: Contenido['tablas']): Promise<void> {
  const client = (await runner.connect()) as ClientBase;
  const shape = (all: readonly { nombre: string; columnas: string[] }[]): string =>
    JSON.stringify(all.map(({ nombre, columnas }) => [nombre, ...columnas.toSorted()]).toSorted());
  if (shape(await leerTablas(client)) !== shape(tablas)) {
    throw new StartupError('Las tablas del respaldo no son las de sus migraciones: lo escribió otro programa.');
  }
}
