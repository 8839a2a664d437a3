import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Batches belong to clients who are there, and a plate is charged once in a batch: the database decides both. With an act
 * that came from a file stands who confirmed it. A batch may come from the server's own terminal, where nobody has an id.
 */
export class BatchesOfOperations1872000000000 implements MigrationInterface {
  name = 'BatchesOfOperations1872000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE registro.lotes ADD COLUMN placas integer');
    await runner.query('ALTER TABLE registro.lotes ALTER creado_por DROP NOT NULL');
    await runner.query(
      `ALTER TABLE registro.lotes ADD CONSTRAINT fk_lotes_cliente
       FOREIGN KEY (cliente_id) REFERENCES registro.clientes (id) ON DELETE RESTRICT`,
    );
    await runner.query('DROP INDEX registro.ix_registros_lote');
    await runner.query(
      `CREATE UNIQUE INDEX uq_registros_lote ON registro.registros (lote_id, placa_patente) WHERE lote_id IS NOT NULL`,
    );
    await runner.query('ALTER TABLE registro.infracciones_de_lote ADD COLUMN confirmado_por varchar(254)');
    await runner.query(
      `UPDATE registro.infracciones_de_lote d SET confirmado_por = l.confirmado_por_nombre
       FROM registro.lotes l WHERE l.id = d.lote_id`,
    );
    await runner.query('ALTER TABLE registro.infracciones_de_lote ALTER confirmado_por SET NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE registro.infracciones_de_lote DROP COLUMN confirmado_por');
    await runner.query('DROP INDEX registro.uq_registros_lote');
    await runner.query('CREATE INDEX ix_registros_lote ON registro.registros (lote_id, id) WHERE lote_id IS NOT NULL');
    await runner.query('ALTER TABLE registro.lotes DROP CONSTRAINT fk_lotes_cliente');
    await runner.query('ALTER TABLE registro.lotes DROP COLUMN placas');
    await runner.query('ALTER TABLE registro.lotes ALTER creado_por SET NOT NULL');
  }
}
