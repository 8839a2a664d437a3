import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The second factor of users: its secret, encrypted, and the hashes of recovery codes. */
export class CreateSegundoFactor1825000000000 implements MigrationInterface {
  name = 'CreateSegundoFactor1825000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE registro.codigos_recuperacion');
    await runner.query('DROP TABLE registro.segundos_factores');
    await runner.query('ALTER TABLE registro.usuarios DROP CONSTRAINT ck_usuarios_segundo_factor');
    await runner.query('ALTER TABLE registro.usuarios DROP segundo_factor');
  }
}

const UP = [
  // The default is for the rows there are.
  `ALTER TABLE registro.usuarios ADD segundo_factor varchar(10) NOT NULL DEFAULT 'no'`,
  'ALTER TABLE registro.usuarios ALTER segundo_factor DROP DEFAULT',
  `ALTER TABLE registro.usuarios ADD CONSTRAINT ck_usuarios_segundo_factor
    CHECK (segundo_factor IN ('no', 'pendiente', 'activo'))`,
  `CREATE TABLE registro.segundos_factores (
    usuario_id uuid NOT NULL,
    secreto bytea NOT NULL,
    ultimo_paso integer NOT NULL,
    creado_en timestamptz(3) NOT NULL,
    CONSTRAINT pk_segundos_factores PRIMARY KEY (usuario_id),
    CONSTRAINT ck_segundos_factores_ultimo_paso CHECK (ultimo_paso >= 0)
  )`,
  `CREATE TABLE registro.codigos_recuperacion (
    usuario_id uuid NOT NULL,
    hash bytea NOT NULL,
    creado_en timestamptz(3) NOT NULL,
    usado_en timestamptz(3),
    CONSTRAINT pk_codigos_recuperacion PRIMARY KEY (usuario_id, hash)
  )`,
  `ALTER TABLE registro.segundos_factores ADD CONSTRAINT fk_segundos_factores_usuario
    FOREIGN KEY (usuario_id) REFERENCES registro.usuarios (id) ON DELETE RESTRICT`,
  `ALTER TABLE registro.codigos_recuperacion ADD CONSTRAINT fk_codigos_recuperacion_usuario
    FOREIGN KEY (usuario_id) REFERENCES registro.usuarios (id) ON DELETE RESTRICT`,
];
