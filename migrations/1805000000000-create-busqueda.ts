import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foldText } from '../src/core/text/folding.js';

/**
 * What records are searched by is stored as the program folds it. Until now the database folded it, which knew few letters
 * and followed its collation. The rows there are get the rule's present result; a later version of the rule brings a
 * migration of its own. docs/decisions/0011-search-and-counts.md
 */
export class CreateBusqueda1805000000000 implements MigrationInterface {
  name = 'CreateBusqueda1805000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name] of OLD_INDEXES) await runner.query(`DROP INDEX registro.${name}`);
    for (const [table, column] of COLUMNS) await runner.query(`ALTER TABLE registro.${table} ADD ${column} text`);
    for (const [table, column, source] of COLUMNS) await fill(runner, table, column, source);
    for (const [table, column] of COLUMNS) {
      await runner.query(`ALTER TABLE registro.${table} ALTER ${column} SET NOT NULL`);
    }
    await createIndexes(runner, INDEXES);
    // Without statistics of the folded texts the planner takes a rare one for a common one and reads the whole table.
    for (const table of ['personas', 'vehiculos', 'auditoria']) await runner.query(`ANALYZE registro.${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of INDEXES) await runner.query(`DROP INDEX registro.${name}`);
    for (const [table, column] of COLUMNS) await runner.query(`ALTER TABLE registro.${table} DROP ${column}`);
    await createIndexes(runner, OLD_INDEXES);
  }
}

type Column = [table: string, column: string, source: string];

const COLUMNS: Column[] = [
  ['personas', 'busqueda', 'nombre'],
  ['oficiales', 'busqueda', 'nombre'],
  ['vehiculos', 'busqueda', 'marca'],
  ['vehiculos', 'busqueda_color', 'color'],
  ['auditoria', 'busqueda', 'actor_nombre'],
];

const TRIGRAMS = '$TRIGRAMS';

const INDEXES: [name: string, definition: string][] = [
  ['ix_personas_busqueda', `personas USING gin (busqueda ${TRIGRAMS}, correo ${TRIGRAMS})`],
  // For log-ins by name. A hash, because a folded name can be longer than a tree's entry may be.
  ['ix_oficiales_busqueda', 'oficiales USING hash (busqueda)'],
  ['ix_vehiculos_busqueda', `vehiculos USING gin (busqueda ${TRIGRAMS}, busqueda_color ${TRIGRAMS})`],
  ['ix_auditoria_actor', `auditoria USING gin (busqueda ${TRIGRAMS})`],
];

const OLD_INDEXES: [name: string, definition: string][] = [
  ['ix_personas_busqueda', `personas USING gin (${folded('nombre')} ${TRIGRAMS}, correo ${TRIGRAMS})`],
  ['ix_oficiales_nombre', 'oficiales (nombre)'],
  ['ix_vehiculos_busqueda', `vehiculos USING gin (${folded('marca')} ${TRIGRAMS}, ${folded('color')} ${TRIGRAMS})`],
  ['ix_auditoria_actor', `auditoria USING gin (${folded('actor_nombre')} ${TRIGRAMS})`],
];

/** As the database folded texts before. */
function folded(column: string): string {
  return `translate(lower(${column}), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')`;
}

const BATCH = 1_000;

/**
 * A batch of different texts at a time, so that ten million rows need no more memory than ten. What many rows share (a make,
 * a colour, who acted) is written to all of them at once.
 */
async function fill(runner: QueryRunner, table: string, column: string, source: string): Promise<void> {
  const key = source === 'nombre' ? 'id' : source;
  const type = key === 'id' ? 'uuid' : 'text';
  for (let last: string | undefined; ;) {
    const after = last === undefined ? '' : `WHERE ${key} > $1`;
    const rows = (await runner.query(
      `SELECT DISTINCT ${key} AS key, ${source} AS text FROM registro.${table} ${after} ORDER BY ${key} LIMIT ${BATCH}`,
      last === undefined ? [] : [last],
    )) as { key: string; text: string }[];
    if (rows.length === 0) return;
    // No join: a distributed database updates what one plain condition names.
    await runner.query(
      `UPDATE registro.${table} SET ${column} = ($2::text[])[array_position($1::${type}[], ${key}::${type})]
       WHERE ${key} = ANY($1::${type}[])`,
      [rows.map((row) => row.key), rows.map((row) => foldText(row.text))],
    );
    last = rows.at(-1)!.key;
  }
}

async function createIndexes(runner: QueryRunner, indexes: [name: string, definition: string][]): Promise<void> {
  const trigrams = `${await trigramsSchema(runner)}.gin_trgm_ops`;
  for (const [name, definition] of indexes) {
    await runner.query(`CREATE INDEX ${name} ON registro.${definition.replaceAll(TRIGRAMS, trigrams)}`);
  }
}

/** The schema that holds pg_trgm, which an earlier migration made sure of. */
async function trigramsSchema(runner: QueryRunner): Promise<string> {
  const [extension] = (await runner.query(
    `SELECT quote_ident(n.nspname) AS schema FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
     WHERE e.extname = 'pg_trgm'`,
  )) as [{ schema: string }];
  return extension.schema;
}
