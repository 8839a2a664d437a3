import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Up to where in the log a replica must have come before an account reads there again. Nothing that must be kept:
 * UNLOGGED, so that writing it waits for no disk. A crash or a promotion empties it, which is found out.
 */
export class CreateUltimasEscrituras1845000000000 implements MigrationInterface {
  name = 'CreateUltimasEscrituras1845000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE UNLOGGED TABLE registro.ultimas_escrituras (
        cuenta_id uuid NOT NULL,
        lsn pg_lsn NOT NULL,
        escrita_en timestamptz(3) NOT NULL,
        CONSTRAINT pk_ultimas_escrituras PRIMARY KEY (cuenta_id)
      ) WITH (fillfactor = 50)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE registro.ultimas_escrituras');
  }
}
