import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One row that every change of the tariff counts up, so that changes come one after another. Who has read the tariff at
 * a revision knows, by locking the row at that revision, that what he read still holds.
 */
export class CreateRevisionTarifario1850000000000 implements MigrationInterface {
  name = 'CreateRevisionTarifario1850000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE registro.revision_tarifario (
        id smallint NOT NULL,
        revision bigint NOT NULL,
        CONSTRAINT pk_revision_tarifario PRIMARY KEY (id),
        CONSTRAINT ck_revision_tarifario_id CHECK (id = 1)
      )`,
    );
    await runner.query('INSERT INTO registro.revision_tarifario (id, revision) VALUES (1, 0)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE registro.revision_tarifario');
  }
}
