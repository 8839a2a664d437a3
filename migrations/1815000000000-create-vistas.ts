import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The lists of the panel to which users give names. */
export class CreateVistas1815000000000 implements MigrationInterface {
  name = 'CreateVistas1815000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE registro.vistas_panel (
        id uuid NOT NULL,
        usuario_id uuid NOT NULL,
        recurso varchar(30) NOT NULL,
        nombre varchar(60) NOT NULL,
        consulta varchar(4000) NOT NULL,
        compartida boolean NOT NULL,
        creado_en timestamptz(3) NOT NULL,
        CONSTRAINT pk_vistas_panel PRIMARY KEY (id),
        CONSTRAINT uq_vistas_panel_nombre UNIQUE (usuario_id, recurso, nombre)
      )`,
    );
    await runner.query(
      `ALTER TABLE registro.vistas_panel ADD CONSTRAINT fk_vistas_panel_usuario
       FOREIGN KEY (usuario_id) REFERENCES registro.usuarios (id) ON DELETE RESTRICT`,
    );
    await runner.query('CREATE INDEX ix_vistas_panel_compartidas ON registro.vistas_panel (recurso) WHERE compartida');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE registro.vistas_panel');
  }
}
