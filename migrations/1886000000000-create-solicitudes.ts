import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many requests the server answered in each hour, by route, method, status and partner. The id is made of these, so
 * that processes that count at once add to the same row; it names no record, and nothing else does.
 */
export class CreateSolicitudes1886000000000 implements MigrationInterface {
  name = 'CreateSolicitudes1886000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE registro.solicitudes_por_hora');
  }
}

const UP = [
  `CREATE TABLE registro.solicitudes_por_hora (
    id uuid NOT NULL,
    hora timestamptz(3) NOT NULL,
    metodo character varying(10) NOT NULL,
    ruta character varying(300) NOT NULL,
    estado smallint NOT NULL,
    aliado_id uuid,
    total integer NOT NULL,
    tiempos integer[] NOT NULL,
    CONSTRAINT pk_solicitudes_por_hora PRIMARY KEY (id),
    CONSTRAINT ck_solicitudes_por_hora_total CHECK (total >= 1)
  )`,
  'CREATE INDEX ix_solicitudes_por_hora_hora ON registro.solicitudes_por_hora (hora, id)',
];
