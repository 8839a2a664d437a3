import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What operations of clients cost and since when, what each answered for how much, which of them were annulled, and under
 * which keys clients asked. Rows of all of them are only added.
 */
export class CreateOperaciones1862000000000 implements MigrationInterface {
  name = 'CreateOperaciones1862000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE registro.${table}`);
  }
}

const TABLES = ['costos_operacion', 'registros', 'anulaciones_registro', 'claves_operacion'];

const TIPOS = `('consulta_patente', 'infracciones_patente', 'resumen_patente')`;

const UP = [
  `CREATE TABLE registro.costos_operacion (
    id uuid NOT NULL,
    tipo varchar(30) NOT NULL,
    costo integer NOT NULL,
    desde timestamptz(3) NOT NULL,
    creado_por uuid,
    creado_en timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT pk_costos_operacion PRIMARY KEY (id),
    CONSTRAINT uq_costos_operacion_desde UNIQUE (tipo, desde),
    CONSTRAINT ck_costos_operacion_tipo CHECK (tipo IN ${TIPOS}),
    CONSTRAINT ck_costos_operacion_costo CHECK (costo BETWEEN 0 AND 1000000)
  )`,
  foreignKey('costos_operacion', 'creado_por', 'usuarios'),
  'CREATE INDEX ix_costos_operacion_creado_por ON registro.costos_operacion (creado_por)',
  `INSERT INTO registro.costos_operacion (id, tipo, costo, desde) VALUES
    ('01b19000-0000-7000-8000-000000000001', 'consulta_patente', 1, '1970-01-01T00:00:00Z'),
    ('01b19000-0000-7000-8000-000000000002', 'infracciones_patente', 2, '1970-01-01T00:00:00Z'),
    ('01b19000-0000-7000-8000-000000000003', 'resumen_patente', 3, '1970-01-01T00:00:00Z')`,
  `CREATE TABLE registro.registros (
    id uuid NOT NULL,
    cliente_id uuid NOT NULL,
    tipo varchar(30) NOT NULL,
    placa_patente varchar(12) NOT NULL,
    resultado json NOT NULL,
    costo integer NOT NULL,
    saldo integer NOT NULL,
    lote_id uuid,
    creado_en timestamptz(3) NOT NULL,
    CONSTRAINT pk_registros PRIMARY KEY (id),
    CONSTRAINT ck_registros_tipo CHECK (tipo IN ${TIPOS}),
    CONSTRAINT ck_registros_placa_patente CHECK (placa_patente ~ '^[A-Z0-9Ñ]{1,12}$' AND placa_patente ~ '[0-9]'),
    CONSTRAINT ck_registros_costo CHECK (costo >= 0),
    CONSTRAINT ck_registros_saldo CHECK (saldo >= 0)
  )`,
  foreignKey('registros', 'cliente_id', 'clientes'),
  'CREATE INDEX ix_registros_creado_en ON registro.registros (creado_en, id)',
  'CREATE INDEX ix_registros_costo ON registro.registros (costo, id)',
  'CREATE INDEX ix_registros_cliente ON registro.registros (cliente_id, creado_en, id)',
  'CREATE INDEX ix_registros_cliente_costo ON registro.registros (cliente_id, costo, id)',
  // Also of what plates begin with, which the database's collation would not find by an index.
  'CREATE INDEX ix_registros_placa_patente ON registro.registros (placa_patente varchar_pattern_ops, creado_en, id)',
  'CREATE INDEX ix_registros_lote ON registro.registros (lote_id, id) WHERE lote_id IS NOT NULL',
  `CREATE TABLE registro.anulaciones_registro (
    registro_id uuid NOT NULL,
    anulado_por uuid NOT NULL,
    motivo varchar(500) NOT NULL,
    anulado_en timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT pk_anulaciones_registro PRIMARY KEY (registro_id),
    CONSTRAINT ck_anulaciones_registro_motivo CHECK (length(motivo) >= 1)
  )`,
  foreignKey('anulaciones_registro', 'registro_id', 'registros'),
  foreignKey('anulaciones_registro', 'anulado_por', 'usuarios'),
  'CREATE INDEX ix_anulaciones_registro_anulado_por ON registro.anulaciones_registro (anulado_por)',
  `CREATE TABLE registro.claves_operacion (
    cliente_id uuid NOT NULL,
    clave varchar(128) NOT NULL,
    registro_id uuid NOT NULL,
    creado_en timestamptz(3) NOT NULL,
    CONSTRAINT pk_claves_operacion PRIMARY KEY (cliente_id, clave)
  )`,
  'CREATE INDEX ix_claves_operacion_creado_en ON registro.claves_operacion (creado_en)',
];

function foreignKey(table: string, column: string, target: string): string {
  return `ALTER TABLE registro.${table} ADD CONSTRAINT fk_${table}_${column}
    FOREIGN KEY (${column}) REFERENCES registro.${target} (id) ON DELETE RESTRICT`;
}
