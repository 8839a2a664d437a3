import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Users who only look, and the trail asked for what one account did. */
export class AddRolConsulta1820000000000 implements MigrationInterface {
  name = 'AddRolConsulta1820000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE registro.usuarios DROP CONSTRAINT ck_usuarios_rol');
    await runner.query(
      `ALTER TABLE registro.usuarios ADD CONSTRAINT ck_usuarios_rol CHECK (rol IN ('superadmin', 'admin', 'consulta'))`,
    );
    await runner.query('CREATE INDEX ix_auditoria_actor_id ON registro.auditoria (actor_id, creado_en, id)');
  }

  /** Fails while there are such users: none of the roles that are left may be theirs. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX registro.ix_auditoria_actor_id');
    await runner.query('ALTER TABLE registro.usuarios DROP CONSTRAINT ck_usuarios_rol');
    await runner.query(
      `ALTER TABLE registro.usuarios ADD CONSTRAINT ck_usuarios_rol CHECK (rol IN ('superadmin', 'admin'))`,
    );
  }
}
