import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clients get a link too when they have forgotten their password. One constraint a statement: Citus takes no more. */
export class ForgottenPasswordsOfClientes1877000000000 implements MigrationInterface {
  name = 'ForgottenPasswordsOfClientes1877000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE registro.claves_olvidadas ALTER COLUMN usuario_id DROP NOT NULL');
    await runner.query('ALTER TABLE registro.claves_olvidadas ADD cliente_id uuid');
    await runner.query(
      `ALTER TABLE registro.claves_olvidadas ADD CONSTRAINT fk_claves_olvidadas_cliente
       FOREIGN KEY (cliente_id) REFERENCES registro.clientes (id) ON DELETE RESTRICT`,
    );
    await runner.query('CREATE INDEX ix_claves_olvidadas_cliente ON registro.claves_olvidadas (cliente_id)');
    await runner.query(
      `ALTER TABLE registro.claves_olvidadas ADD CONSTRAINT ck_claves_olvidadas_titular
       CHECK (num_nonnulls(usuario_id, cliente_id) = 1)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE registro.claves_olvidadas DROP CONSTRAINT ck_claves_olvidadas_titular');
    await runner.query('DELETE FROM registro.claves_olvidadas WHERE usuario_id IS NULL');
    await runner.query('ALTER TABLE registro.claves_olvidadas DROP cliente_id');
    await runner.query('ALTER TABLE registro.claves_olvidadas ALTER COLUMN usuario_id SET NOT NULL');
  }
}
