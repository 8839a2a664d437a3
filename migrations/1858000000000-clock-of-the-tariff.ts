import type { MigrationInterface, QueryRunner } from 'typeorm';

const WRITTEN_BY_THE_DATABASE = [
  'valores_unidad ALTER creado_en',
  'valores_anulados ALTER anulado_en',
  'precios_tipo ALTER creado_en',
  'precios_anulados ALTER anulado_en',
];

/** In a transaction that is held open `now()` stands still: whoever began one early took back what held by then. */
export class ClockOfTheTariff1858000000000 implements MigrationInterface {
  name = 'ClockOfTheTariff1858000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of WRITTEN_BY_THE_DATABASE) {
      await runner.query(`ALTER TABLE registro.${column} SET DEFAULT clock_timestamp()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of WRITTEN_BY_THE_DATABASE) {
      await runner.query(`ALTER TABLE registro.${column} SET DEFAULT now()`);
    }
  }
}
