import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who set a password and whether it is provisional, and what tells the sessions of an account apart. */
export class CreateOwnAccount1810000000000 implements MigrationInterface {
  name = 'CreateOwnAccount1810000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of COLUMNS) await runner.query(`ALTER TABLE registro.${table} ADD ${column}`);
    await runner.query('ALTER TABLE registro.oficiales ALTER debe_cambiar_clave DROP DEFAULT');
    // connect-pg-simple knows of no column of ours: whose session it is stands in its text.
    await runner.query(`CREATE INDEX ix_sesiones_panel_usuario ON registro.sesiones_panel ((sess ->> 'usuarioId'))`);
    // Those of before bear no name that their users could be shown: they log in again.
    await runner.query('DELETE FROM registro.sesiones_panel');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX registro.ix_sesiones_panel_usuario');
    for (const [table, column] of COLUMNS.toReversed()) {
      await runner.query(`ALTER TABLE registro.${table} DROP ${column.split(' ')[0]}`);
    }
  }
}

/** The default is for the rows there are. */
const PROVISIONAL = 'debe_cambiar_clave boolean NOT NULL DEFAULT false';

const CLAVE_FIJADA = [
  'clave_fijada_por uuid',
  'clave_fijada_por_nombre varchar(254)',
  'clave_fijada_en timestamptz(3)',
];

const COLUMNS: [table: string, column: string][] = [
  ['oficiales', PROVISIONAL],
  ...CLAVE_FIJADA.map((column): [string, string] => ['oficiales', column]),
  ...CLAVE_FIJADA.map((column): [string, string] => ['usuarios', column]),
  ['tokens_refresco', 'direccion varchar(45)'],
  ['tokens_refresco', 'agente varchar(256)'],
  ['sesiones_panel', 'usado_en timestamptz(3)'],
];
