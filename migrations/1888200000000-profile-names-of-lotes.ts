import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The name of the kept profile by which a file is read: who answers once more how it is to be read keeps it. */
export class ProfileNamesOfLotes1888200000000 implements MigrationInterface {
  name = 'ProfileNamesOfLotes1888200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE registro.lotes ADD COLUMN perfil_nombre varchar(60)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE registro.lotes DROP COLUMN perfil_nombre');
  }
}
