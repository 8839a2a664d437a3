import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the panel needs: its sessions, and the trail in the order in which it came about. */
export class CreatePanel1795000000000 implements MigrationInterface {
  name = 'CreatePanel1795000000000';

  async up(runner: QueryRunner): Promise<void> {
    // The columns' names and types are those of connect-pg-simple.
    await runner.query(
      `CREATE TABLE registro.sesiones_panel (
        sid varchar(64) NOT NULL,
        sess json NOT NULL,
        expire timestamptz(3) NOT NULL,
        CONSTRAINT pk_sesiones_panel PRIMARY KEY (sid)
      )`,
    );
    await runner.query('CREATE INDEX ix_sesiones_panel_expire ON registro.sesiones_panel (expire)');
    await runner.query('CREATE INDEX ix_infracciones_creado_en ON registro.infracciones (creado_en, id)');
    await runner.query('CREATE INDEX ix_auditoria_creado_en ON registro.auditoria (creado_en, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX registro.ix_auditoria_creado_en');
    await runner.query('DROP INDEX registro.ix_infracciones_creado_en');
    await runner.query('DROP TABLE registro.sesiones_panel');
  }
}
