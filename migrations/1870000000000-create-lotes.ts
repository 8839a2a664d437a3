import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that are handed in, what became of their lines, and from which file an act came. */
export class CreateLotes1870000000000 implements MigrationInterface {
  name = 'CreateLotes1870000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['infracciones_de_lote', 'tramos_de_lote', 'perfiles_de_lote', 'lotes']) {
      await runner.query(`DROP TABLE registro.${table}`);
    }
  }
}

const UP = [
  `CREATE TABLE registro.lotes (
    id uuid NOT NULL,
    clase varchar(20) NOT NULL,
    operacion varchar(30),
    cliente_id uuid,
    archivo varchar(200) NOT NULL,
    bytes bigint NOT NULL,
    sha256 varchar(64) NOT NULL,
    perfil jsonb NOT NULL,
    estado varchar(12) NOT NULL,
    analisis jsonb,
    modo_de_malas varchar(10),
    solo_revisa boolean NOT NULL,
    lineas integer,
    posicion integer NOT NULL,
    buenas integer NOT NULL,
    malas integer NOT NULL,
    repetidas integer NOT NULL,
    omitidas integer NOT NULL,
    precio integer,
    costo integer NOT NULL,
    reservado integer NOT NULL,
    error varchar(500),
    creado_por uuid NOT NULL,
    creado_por_nombre varchar(254) NOT NULL,
    confirmado_por uuid,
    confirmado_por_nombre varchar(254),
    confirmado_por_rol varchar(20),
    request_id varchar(64),
    direccion varchar(45),
    forzado boolean NOT NULL,
    archivado boolean NOT NULL,
    creado_en timestamptz(3) NOT NULL,
    confirmado_en timestamptz(3),
    terminado_en timestamptz(3),
    CONSTRAINT pk_lotes PRIMARY KEY (id),
    CONSTRAINT ck_lotes_estado CHECK (estado IN
      ('recibido', 'revisado', 'confirmado', 'procesando', 'pausado', 'terminado', 'cancelado', 'fallido')),
    CONSTRAINT ck_lotes_clase CHECK (clase IN ('infracciones', 'vehiculos', 'personas', 'operaciones')),
    CONSTRAINT ck_lotes_modo_de_malas CHECK (modo_de_malas IN ('omitir', 'detener')),
    CONSTRAINT ck_lotes_operacion CHECK ((clase = 'operaciones') = (operacion IS NOT NULL)),
    CONSTRAINT ck_lotes_numeros CHECK (buenas >= 0 AND malas >= 0 AND repetidas >= 0 AND omitidas >= 0
      AND costo >= 0 AND reservado >= 0)
  )`,
  'CREATE INDEX ix_lotes_estado ON registro.lotes (estado, id)',
  'CREATE INDEX ix_lotes_cliente ON registro.lotes (cliente_id, id)',
  // The same bytes for the same purpose are one batch, unless somebody wants them again or the first came to nothing.
  `CREATE UNIQUE INDEX uq_lotes_contenido ON registro.lotes (sha256, clase, operacion, cliente_id) NULLS NOT DISTINCT
    WHERE NOT forzado AND estado NOT IN ('cancelado', 'fallido')`,
  `CREATE TABLE registro.tramos_de_lote (
    lote_id uuid NOT NULL,
    posicion integer NOT NULL,
    resultados jsonb NOT NULL,
    faltas jsonb NOT NULL,
    CONSTRAINT pk_tramos_de_lote PRIMARY KEY (lote_id, posicion)
  )`,
  `ALTER TABLE registro.tramos_de_lote ADD CONSTRAINT fk_tramos_de_lote_lote
    FOREIGN KEY (lote_id) REFERENCES registro.lotes (id) ON DELETE RESTRICT`,
  `CREATE TABLE registro.infracciones_de_lote (
    infraccion_id uuid NOT NULL,
    vehiculo_id uuid NOT NULL,
    lote_id uuid NOT NULL,
    linea integer NOT NULL,
    folio varchar(60),
    CONSTRAINT pk_infracciones_de_lote PRIMARY KEY (infraccion_id, vehiculo_id),
    CONSTRAINT ck_infracciones_de_lote_folio CHECK (length(folio) >= 1)
  )`,
  `ALTER TABLE registro.infracciones_de_lote ADD CONSTRAINT fk_infracciones_de_lote_infraccion
    FOREIGN KEY (infraccion_id, vehiculo_id) REFERENCES registro.infracciones (id, vehiculo_id) ON DELETE RESTRICT`,
  `ALTER TABLE registro.infracciones_de_lote ADD CONSTRAINT fk_infracciones_de_lote_lote
    FOREIGN KEY (lote_id) REFERENCES registro.lotes (id) ON DELETE RESTRICT`,
  'CREATE INDEX ix_infracciones_de_lote_lote ON registro.infracciones_de_lote (lote_id, linea)',
  `CREATE TABLE registro.perfiles_de_lote (
    nombre varchar(60) NOT NULL,
    perfil jsonb NOT NULL,
    actualizado_por_nombre varchar(254) NOT NULL,
    actualizado_en timestamptz(3) NOT NULL,
    CONSTRAINT pk_perfiles_de_lote PRIMARY KEY (nombre),
    CONSTRAINT ck_perfiles_de_lote_nombre CHECK (nombre ~ '^[a-z0-9][a-z0-9_-]*$')
  )`,
];
