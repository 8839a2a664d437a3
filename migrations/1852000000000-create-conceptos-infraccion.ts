import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an infraction is charged with, where it happened, and what it costs; comments may be left out where codes tell it. */
export class CreateConceptosInfraccion1852000000000 implements MigrationInterface {
  name = 'CreateConceptosInfraccion1852000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...COLUMNS, TABLE, ...CONSTRAINTS, INDEX]) await runner.query(statement);
  }

  /** Refuses while an infraction has no comments. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE registro.conceptos_infraccion');
    await runner.query('ALTER TABLE registro.infracciones ALTER COLUMN comentarios SET NOT NULL');
    for (const column of ['lugar', 'latitud', 'longitud', 'moneda', 'importe']) {
      await runner.query(`ALTER TABLE registro.infracciones DROP COLUMN ${column}`);
    }
  }
}

const COLUMNS = [
  'ALTER TABLE registro.infracciones ALTER COLUMN comentarios DROP NOT NULL',
  'ALTER TABLE registro.infracciones ADD COLUMN lugar varchar(200)',
  'ALTER TABLE registro.infracciones ADD COLUMN latitud double precision',
  'ALTER TABLE registro.infracciones ADD COLUMN longitud double precision',
  'ALTER TABLE registro.infracciones ADD COLUMN moneda varchar(3)',
  'ALTER TABLE registro.infracciones ADD COLUMN importe bigint',
];

const TABLE = `CREATE TABLE registro.conceptos_infraccion (
    infraccion_id uuid NOT NULL,
    vehiculo_id uuid NOT NULL,
    posicion smallint NOT NULL,
    tipo_id uuid NOT NULL,
    codigo varchar(30) NOT NULL,
    descripcion varchar(500) NOT NULL,
    articulo varchar(100),
    gravedad varchar(10) NOT NULL,
    puntos smallint NOT NULL,
    remolque boolean NOT NULL,
    sin_descuento boolean NOT NULL,
    unidad varchar(10) NOT NULL,
    cantidad numeric(16, 4) NOT NULL,
    valor_unidad numeric(18, 6) NOT NULL,
    moneda varchar(3) NOT NULL,
    monto bigint NOT NULL,
    CONSTRAINT pk_conceptos_infraccion PRIMARY KEY (infraccion_id, vehiculo_id, posicion),
    CONSTRAINT ck_conceptos_infraccion_posicion CHECK (posicion BETWEEN 1 AND 10),
    CONSTRAINT ck_conceptos_infraccion_monto CHECK (monto BETWEEN 0 AND 9007199254740991),
    CONSTRAINT ck_conceptos_infraccion_moneda CHECK (moneda ~ '^[A-Z]{3}$')
  )`;

/** One a statement: Citus takes no more. */
const CONSTRAINTS = [
  `ALTER TABLE registro.infracciones ADD CONSTRAINT ck_infracciones_lugar CHECK (length(lugar) >= 1)`,
  `ALTER TABLE registro.infracciones ADD CONSTRAINT ck_infracciones_latitud
     CHECK (num_nonnulls(latitud, longitud) <> 1 AND latitud BETWEEN -90 AND 90)`,
  `ALTER TABLE registro.infracciones ADD CONSTRAINT ck_infracciones_longitud CHECK (longitud BETWEEN -180 AND 180)`,
  `ALTER TABLE registro.infracciones ADD CONSTRAINT ck_infracciones_importe
     CHECK (num_nonnulls(moneda, importe) <> 1 AND importe BETWEEN 0 AND 9007199254740991)`,
  `ALTER TABLE registro.infracciones ADD CONSTRAINT ck_infracciones_moneda CHECK (moneda ~ '^[A-Z]{3}$')`,
  `ALTER TABLE registro.infracciones ADD CONSTRAINT ck_infracciones_contenido CHECK (num_nonnulls(comentarios, importe) >= 1)`,
  `ALTER TABLE registro.conceptos_infraccion ADD CONSTRAINT fk_conceptos_infraccion_infraccion
     FOREIGN KEY (infraccion_id, vehiculo_id) REFERENCES registro.infracciones (id, vehiculo_id) ON DELETE RESTRICT`,
  `ALTER TABLE registro.conceptos_infraccion ADD CONSTRAINT fk_conceptos_infraccion_tipo
     FOREIGN KEY (tipo_id) REFERENCES registro.tipos_infraccion (id) ON DELETE RESTRICT`,
];

/** The infractions of a type, newest last. */
const INDEX = 'CREATE INDEX ix_conceptos_infraccion_tipo ON registro.conceptos_infraccion (tipo_id, infraccion_id)';
