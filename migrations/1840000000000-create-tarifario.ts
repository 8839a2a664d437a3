import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The public tariff: units in which fines are counted and what they were worth, types of infraction and their prices. A value
 * or a price says only since when it holds and ends when the next begins, so that two can't overlap; rows are only added. What
 * is taken back before it begins is named by a row of its own, whose instant the database writes: the application's role may
 * not.
 */
export class CreateTarifario1840000000000 implements MigrationInterface {
  name = 'CreateTarifario1840000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...FOREIGN_KEYS, ...INDEXES]) await runner.query(statement);
    await runner.query(
      `CREATE INDEX ix_tipos_infraccion_busqueda ON registro.tipos_infraccion
       USING gin (busqueda ${await trigramsSchema(runner)}.gin_trgm_ops)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of DROP_ORDER) {
      await runner.query(`DROP TABLE registro.${table}`);
    }
  }
}

const TABLES = [
  `CREATE TABLE registro.unidades (
    id uuid NOT NULL,
    codigo varchar(10) NOT NULL,
    nombre varchar(200) NOT NULL,
    moneda varchar(3) NOT NULL,
    decimales smallint NOT NULL,
    version integer NOT NULL,
    creado_en timestamptz(3) NOT NULL,
    actualizado_en timestamptz(3) NOT NULL,
    CONSTRAINT pk_unidades PRIMARY KEY (id),
    CONSTRAINT uq_unidades_codigo UNIQUE (codigo),
    CONSTRAINT ck_unidades_codigo CHECK (codigo ~ '^[A-Z0-9]{1,10}$'),
    CONSTRAINT ck_unidades_nombre CHECK (length(nombre) >= 1),
    CONSTRAINT ck_unidades_moneda CHECK (moneda ~ '^[A-Z]{3}$'),
    CONSTRAINT ck_unidades_decimales CHECK (decimales BETWEEN 0 AND 4)
  )`,
  `CREATE TABLE registro.valores_unidad (
    id uuid NOT NULL,
    unidad_id uuid NOT NULL,
    valor numeric(18, 6) NOT NULL,
    desde timestamptz(3) NOT NULL,
    creado_por uuid,
    creado_en timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT pk_valores_unidad PRIMARY KEY (id),
    CONSTRAINT uq_valores_unidad_desde UNIQUE (id, desde),
    CONSTRAINT ck_valores_unidad_valor CHECK (valor > 0)
  )`,
  `CREATE TABLE registro.valores_anulados (
    valor_id uuid NOT NULL,
    desde timestamptz(3) NOT NULL,
    anulado_por uuid,
    anulado_en timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT pk_valores_anulados PRIMARY KEY (valor_id),
    CONSTRAINT ck_valores_anulados_a_tiempo CHECK (anulado_en < desde)
  )`,
  `CREATE TABLE registro.tipos_infraccion (
    id uuid NOT NULL,
    codigo varchar(30) NOT NULL,
    descripcion varchar(500) NOT NULL,
    articulo varchar(100),
    gravedad varchar(10) NOT NULL,
    puntos smallint NOT NULL,
    remolque boolean NOT NULL,
    sin_descuento boolean NOT NULL,
    creado_por uuid,
    actualizado_por uuid,
    busqueda text NOT NULL,
    version integer NOT NULL,
    creado_en timestamptz(3) NOT NULL,
    actualizado_en timestamptz(3) NOT NULL,
    eliminado_en timestamptz(3),
    CONSTRAINT pk_tipos_infraccion PRIMARY KEY (id),
    CONSTRAINT ck_tipos_infraccion_codigo CHECK (codigo ~ '^[A-Z0-9Ñ]([A-Z0-9Ñ.-]*[A-Z0-9Ñ])?$'),
    CONSTRAINT ck_tipos_infraccion_descripcion CHECK (length(descripcion) >= 1),
    CONSTRAINT ck_tipos_infraccion_gravedad CHECK (gravedad IN ('leve', 'grave', 'muy_grave')),
    CONSTRAINT ck_tipos_infraccion_puntos CHECK (puntos BETWEEN 0 AND 100)
  )`,
  `CREATE TABLE registro.bajas_tipo (
    tipo_id uuid NOT NULL,
    desde timestamptz(3) NOT NULL,
    hasta timestamptz(3),
    CONSTRAINT pk_bajas_tipo PRIMARY KEY (tipo_id, desde),
    CONSTRAINT ck_bajas_tipo_orden CHECK (hasta >= desde)
  )`,
  `CREATE TABLE registro.precios_tipo (
    id uuid NOT NULL,
    tipo_id uuid NOT NULL,
    unidad_id uuid,
    moneda varchar(3),
    decimales smallint,
    cantidad numeric(16, 4) NOT NULL,
    desde timestamptz(3) NOT NULL,
    creado_por uuid,
    creado_en timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT pk_precios_tipo PRIMARY KEY (id),
    CONSTRAINT uq_precios_tipo_desde UNIQUE (id, desde),
    CONSTRAINT ck_precios_tipo_cantidad CHECK (cantidad >= 0),
    CONSTRAINT ck_precios_tipo_unidad CHECK (num_nonnulls(unidad_id, moneda) = 1),
    CONSTRAINT ck_precios_tipo_moneda CHECK (moneda ~ '^[A-Z]{3}$'),
    CONSTRAINT ck_precios_tipo_decimales CHECK (num_nonnulls(moneda, decimales) <> 1 AND decimales BETWEEN 0 AND 4)
  )`,
  `CREATE TABLE registro.precios_anulados (
    precio_id uuid NOT NULL,
    desde timestamptz(3) NOT NULL,
    anulado_por uuid,
    anulado_en timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT pk_precios_anulados PRIMARY KEY (precio_id),
    CONSTRAINT ck_precios_anulados_a_tiempo CHECK (anulado_en < desde)
  )`,
];

const DROP_ORDER = [
  'precios_anulados',
  'precios_tipo',
  'bajas_tipo',
  'tipos_infraccion',
  'valores_anulados',
  'valores_unidad',
  'unidades',
];

/** One a statement: Citus takes no more. */
const FOREIGN_KEYS = [
  `ALTER TABLE registro.valores_unidad ADD CONSTRAINT fk_valores_unidad_unidad
     FOREIGN KEY (unidad_id) REFERENCES registro.unidades (id) ON DELETE RESTRICT`,
  `ALTER TABLE registro.valores_unidad ADD CONSTRAINT fk_valores_unidad_creado_por
     FOREIGN KEY (creado_por) REFERENCES registro.usuarios (id) ON DELETE RESTRICT`,
  `ALTER TABLE registro.valores_anulados ADD CONSTRAINT fk_valores_anulados_valor
     FOREIGN KEY (valor_id, desde) REFERENCES registro.valores_unidad (id, desde) ON DELETE RESTRICT`,
  `ALTER TABLE registro.valores_anulados ADD CONSTRAINT fk_valores_anulados_anulado_por
     FOREIGN KEY (anulado_por) REFERENCES registro.usuarios (id) ON DELETE RESTRICT`,
  `ALTER TABLE registro.tipos_infraccion ADD CONSTRAINT fk_tipos_infraccion_creado_por
     FOREIGN KEY (creado_por) REFERENCES registro.usuarios (id) ON DELETE RESTRICT`,
  `ALTER TABLE registro.tipos_infraccion ADD CONSTRAINT fk_tipos_infraccion_actualizado_por
     FOREIGN KEY (actualizado_por) REFERENCES registro.usuarios (id) ON DELETE RESTRICT`,
  `ALTER TABLE registro.bajas_tipo ADD CONSTRAINT fk_bajas_tipo_tipo
     FOREIGN KEY (tipo_id) REFERENCES registro.tipos_infraccion (id) ON DELETE RESTRICT`,
  `ALTER TABLE registro.precios_tipo ADD CONSTRAINT fk_precios_tipo_tipo
     FOREIGN KEY (tipo_id) REFERENCES registro.tipos_infraccion (id) ON DELETE RESTRICT`,
  `ALTER TABLE registro.precios_tipo ADD CONSTRAINT fk_precios_tipo_unidad
     FOREIGN KEY (unidad_id) REFERENCES registro.unidades (id) ON DELETE RESTRICT`,
  `ALTER TABLE registro.precios_tipo ADD CONSTRAINT fk_precios_tipo_creado_por
     FOREIGN KEY (creado_por) REFERENCES registro.usuarios (id) ON DELETE RESTRICT`,
  `ALTER TABLE registro.precios_anulados ADD CONSTRAINT fk_precios_anulados_precio
     FOREIGN KEY (precio_id, desde) REFERENCES registro.precios_tipo (id, desde) ON DELETE RESTRICT`,
  `ALTER TABLE registro.precios_anulados ADD CONSTRAINT fk_precios_anulados_anulado_por
     FOREIGN KEY (anulado_por) REFERENCES registro.usuarios (id) ON DELETE RESTRICT`,
];

const INDEXES = [
  'CREATE INDEX ix_valores_unidad_desde ON registro.valores_unidad (unidad_id, desde DESC)',
  'CREATE INDEX ix_precios_tipo_desde ON registro.precios_tipo (tipo_id, desde DESC)',
  'CREATE INDEX ix_precios_tipo_unidad ON registro.precios_tipo (unidad_id)',
  'CREATE INDEX ix_valores_unidad_creado_por ON registro.valores_unidad (creado_por)',
  'CREATE INDEX ix_valores_anulados_anulado_por ON registro.valores_anulados (anulado_por)',
  'CREATE INDEX ix_tipos_infraccion_creado_por ON registro.tipos_infraccion (creado_por)',
  'CREATE INDEX ix_tipos_infraccion_actualizado_por ON registro.tipos_infraccion (actualizado_por)',
  'CREATE INDEX ix_precios_tipo_creado_por ON registro.precios_tipo (creado_por)',
  'CREATE INDEX ix_precios_anulados_anulado_por ON registro.precios_anulados (anulado_por)',
  // The code of a type that is deleted is free at once.
  'CREATE UNIQUE INDEX uq_tipos_infraccion_codigo ON registro.tipos_infraccion (codigo) WHERE eliminado_en IS NULL',
  'CREATE INDEX ix_tipos_infraccion_codigo ON registro.tipos_infraccion (codigo)',
];

/** The schema that holds pg_trgm, which an earlier migration made sure of. */
async function trigramsSchema(runner: QueryRunner): Promise<string> {
  const [extension] = (await runner.query(
    `SELECT quote_ident(n.nspname) AS schema FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
     WHERE e.extname = 'pg_trgm'`,
  )) as [{ schema: string }];
  return extension.schema;
}
