import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How often types of the tariff are looked at: numbers by type and day, who was counted already on days that last, and the
 * salts that make hashes of visitors, UNLOGGED so that no log and no backup ever has one.
 */
export class CreateVisitas1855000000000 implements MigrationInterface {
  name = 'CreateVisitas1855000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['sales_visitas', 'visitantes', 'visitas']) await runner.query(`DROP TABLE registro.${table}`);
  }
}

const UP = [
  `CREATE TABLE registro.visitas (
    id uuid NOT NULL,
    tipo_id uuid NOT NULL,
    dia date NOT NULL,
    total integer NOT NULL,
    identificadas integer NOT NULL,
    distintas integer NOT NULL,
    CONSTRAINT pk_visitas PRIMARY KEY (id),
    CONSTRAINT uq_visitas_tipo_dia UNIQUE (tipo_id, dia),
    CONSTRAINT ck_visitas_numeros CHECK (identificadas BETWEEN 0 AND total AND distintas BETWEEN 0 AND total)
  )`,
  `ALTER TABLE registro.visitas ADD CONSTRAINT fk_visitas_tipo
    FOREIGN KEY (tipo_id) REFERENCES registro.tipos_infraccion (id) ON DELETE RESTRICT`,
  'CREATE INDEX ix_visitas_dia ON registro.visitas (dia, id)',
  `CREATE TABLE registro.visitantes (
    tipo_id uuid NOT NULL,
    dia date NOT NULL,
    visitante uuid NOT NULL,
    CONSTRAINT pk_visitantes PRIMARY KEY (tipo_id, dia, visitante)
  )`,
  'CREATE INDEX ix_visitantes_dia ON registro.visitantes (dia)',
  `CREATE UNLOGGED TABLE registro.sales_visitas (
    dia date NOT NULL,
    sal bytea NOT NULL,
    CONSTRAINT pk_sales_visitas PRIMARY KEY (dia)
  )`,
];
