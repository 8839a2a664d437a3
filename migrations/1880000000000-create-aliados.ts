import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Partners, their own tokens, and their credentials. One constraint a statement: Citus takes no more. */
export class CreateAliados1880000000000 implements MigrationInterface {
  name = 'CreateAliados1880000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
    const trigrams = `${await trigramsSchema(runner)}.gin_trgm_ops`;
    await runner.query(`CREATE INDEX ix_aliados_busqueda ON registro.aliados USING gin (busqueda ${trigrams})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE registro.${table}`);
  }
}

const TABLES = ['aliados', 'tokens_aliado', 'credenciales_aliado'];

const UP = [
  `CREATE TABLE registro.aliados (
    id uuid NOT NULL,
    nombre varchar(200) NOT NULL,
    busqueda text NOT NULL,
    etiquetas varchar(50)[] NOT NULL,
    datos json NOT NULL,
    origenes varchar(255)[] NOT NULL,
    activo boolean NOT NULL,
    credenciales boolean NOT NULL,
    version integer NOT NULL,
    creado_en timestamptz(3) NOT NULL,
    actualizado_en timestamptz(3) NOT NULL,
    CONSTRAINT pk_aliados PRIMARY KEY (id),
    CONSTRAINT ck_aliados_nombre CHECK (length(nombre) >= 1),
    CONSTRAINT ck_aliados_etiquetas CHECK (cardinality(etiquetas) <= 50),
    CONSTRAINT ck_aliados_datos CHECK (json_typeof(datos) = 'object' AND octet_length(datos::text) <= 16384)
  )`,
  'CREATE INDEX ix_aliados_creado_en ON registro.aliados (creado_en, id)',
  'CREATE INDEX ix_aliados_nombre ON registro.aliados (nombre, id)',
  'CREATE INDEX ix_aliados_etiquetas ON registro.aliados USING gin (etiquetas)',
  `CREATE TABLE registro.tokens_aliado (
    aliado_id uuid NOT NULL,
    hash bytea NOT NULL,
    creado_en timestamptz(3) NOT NULL,
    CONSTRAINT pk_tokens_aliado PRIMARY KEY (aliado_id),
    CONSTRAINT uq_tokens_aliado_hash UNIQUE (hash)
  )`,
  foreignKey('tokens_aliado'),
  `CREATE TABLE registro.credenciales_aliado (
    aliado_id uuid NOT NULL,
    formato smallint NOT NULL,
    clave_id varchar(64) NOT NULL,
    clave_envuelta bytea NOT NULL,
    cifrado bytea NOT NULL,
    actualizado_en timestamptz(3) NOT NULL,
    CONSTRAINT pk_credenciales_aliado PRIMARY KEY (aliado_id),
    CONSTRAINT ck_credenciales_aliado_formato CHECK (formato >= 1)
  )`,
  foreignKey('credenciales_aliado'),
];

function foreignKey(table: string): string {
  return `ALTER TABLE registro.${table} ADD CONSTRAINT fk_${table}_aliado
    FOREIGN KEY (aliado_id) REFERENCES registro.aliados (id) ON DELETE RESTRICT`;
}

/** The schema that holds pg_trgm, which an earlier migration made sure of. */
async function trigramsSchema(runner: QueryRunner): Promise<string> {
  const [extension] = (await runner.query(
    `SELECT quote_ident(n.nspname) AS schema FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
     WHERE e.extname = 'pg_trgm'`,
  )) as [{ schema: string }];
  return extension.schema;
}
