import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which deliveries failed is asked of a table that grows by thousands a second, of which few fail. */
export class IndexFailedDeliveries1888100000000 implements MigrationInterface {
  name = 'IndexFailedDeliveries1888100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX ix_entregas_fallidas ON registro.entregas (id) WHERE estado = 'fallida'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX registro.ix_entregas_fallidas');
  }
}
