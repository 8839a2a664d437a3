import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One row that every change of the tariff gives another revision, so that changes come one after another. Who has read the
 * tariff at a revision knows, by locking the row at that revision, that what he read still holds. A revision is no number:
 * a standby that lost the last changes would count up to the same ones again.
 */
export class CreateRevisionTarifario1850000000000 implements MigrationInterface {
  name = 'CreateRevisionTarifario1850000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE registro.revision_tarifario (
        id smallint NOT NULL,
        revision uuid NOT NULL,
        CONSTRAINT pk_revision_tarifario PRIMARY KEY (id),
        CONSTRAINT ck_revision_tarifario_id CHECK (id = 1)
      )`,
    );
    await runner.query(
      "INSERT INTO registro.revision_tarifario (id, revision) VALUES (1, '00000000-0000-0000-0000-000000000000')",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE registro.revision_tarifario');
  }
}
