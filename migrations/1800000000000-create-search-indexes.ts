import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lists are searched, narrowed and sorted by: docs/decisions/0011-search-and-counts.md. */
export class CreateSearchIndexes1800000000000 implements MigrationInterface {
  name = 'CreateSearchIndexes1800000000000';

  async up(runner: QueryRunner): Promise<void> {
    const trigrams = `${await trigramsSchema(runner)}.gin_trgm_ops`;
    for (const [name, definition] of indexes(trigrams)) {
      await runner.query(`CREATE INDEX ${name} ON registro.${definition}`);
    }
    // Without statistics of the folded texts the planner holds a rare one for a common one and reads the whole table;
    // by itself the server would gather them only after many more changes.
    for (const table of SEARCHED) await runner.query(`ANALYZE registro.${table}`);
  }

  /** The extension stays: it lies outside our schema, and others may have come to use it. */
  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of indexes('').toReversed()) await runner.query(`DROP INDEX registro.${name}`);
  }
}

const SEARCHED = ['personas', 'vehiculos', 'auditoria'];

function indexes(trigrams: string): [name: string, definition: string][] {
  return [
    ['ix_personas_busqueda', `personas USING gin (${folded('nombre')} ${trigrams}, correo ${trigrams})`],
    ['ix_personas_nombre', 'personas (nombre, id)'],
    ['ix_vehiculos_busqueda', `vehiculos USING gin (${folded('marca')} ${trigrams}, ${folded('color')} ${trigrams})`],
    ['ix_vehiculos_marca', 'vehiculos (marca, id)'],
    ['ix_vehiculos_color', 'vehiculos (color, id)'],
    // The beginning of a plate: outside the C collation the unique key's index does not find it.
    ['ix_vehiculos_comienzo_de_placa', 'vehiculos (placa_patente varchar_pattern_ops)'],
    ['ix_auditoria_actor', `auditoria USING gin (${folded('actor_nombre')} ${trigrams})`],
    ['ix_auditoria_entidad_creado_en', 'auditoria (entidad, creado_en, id)'],
    ['ix_auditoria_accion_creado_en', 'auditoria (accion, creado_en, id)'],
  ];
}

/** As foldedSql in src/common/database/search.ts writes it today. */
function folded(column: string): string {
  return `translate(lower(${column}), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')`;
}

/** The schema that holds pg_trgm. Whoever starts the program has made sure that it can be created. */
async function trigramsSchema(runner: QueryRunner): Promise<string> {
  await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  const [extension] = (await runner.query(
    `SELECT quote_ident(n.nspname) AS schema FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
     WHERE e.extname = 'pg_trgm'`,
  )) as [{ schema: string }];
  return extension.schema;
}
