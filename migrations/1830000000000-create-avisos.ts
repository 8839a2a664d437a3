import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Jobs, notices and forgotten passwords, and what the clean-up looks for. */
export class CreateAvisos1830000000000 implements MigrationInterface {
  name = 'CreateAvisos1830000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE registro.trabajos (
        id uuid NOT NULL,
        tipo varchar(30) NOT NULL,
        clave varchar(100) NOT NULL,
        disponible_en timestamptz(3) NOT NULL,
        arriendo uuid,
        intentos integer NOT NULL,
        ultimo_error varchar(500),
        creado_en timestamptz(3) NOT NULL,
        CONSTRAINT pk_trabajos PRIMARY KEY (id),
        CONSTRAINT uq_trabajos_clave UNIQUE (tipo, clave)
      )`,
    );
    await runner.query('CREATE INDEX ix_trabajos_disponible_en ON registro.trabajos (tipo, disponible_en)');
    await runner.query(
      `CREATE TABLE registro.avisos (
        id uuid NOT NULL,
        tipo varchar(30) NOT NULL,
        destinatario varchar(254) NOT NULL,
        datos jsonb,
        estado varchar(10) NOT NULL,
        intentos integer NOT NULL,
        ultimo_error varchar(500),
        creado_en timestamptz(3) NOT NULL,
        enviado_en timestamptz(3),
        CONSTRAINT pk_avisos PRIMARY KEY (id),
        CONSTRAINT ck_avisos_estado CHECK (estado IN ('pendiente', 'enviado', 'fallido', 'guardado'))
      )`,
    );
    await runner.query('CREATE INDEX ix_avisos_estado ON registro.avisos (estado, id)');
    await runner.query('CREATE INDEX ix_avisos_destinatario ON registro.avisos (destinatario, id)');
    await runner.query(
      `CREATE INDEX ix_avisos_con_texto ON registro.avisos (enviado_en) WHERE estado = 'enviado' AND datos IS NOT NULL`,
    );
    await runner.query(
      `CREATE TABLE registro.avisos_bajas (
        persona_id uuid NOT NULL,
        creado_en timestamptz(3) NOT NULL,
        CONSTRAINT pk_avisos_bajas PRIMARY KEY (persona_id)
      )`,
    );
    await runner.query(
      `CREATE TABLE registro.claves_olvidadas (
        id uuid NOT NULL,
        usuario_id uuid NOT NULL,
        version_sesion integer NOT NULL,
        creado_en timestamptz(3) NOT NULL,
        expira_en timestamptz(3) NOT NULL,
        usado_en timestamptz(3),
        CONSTRAINT pk_claves_olvidadas PRIMARY KEY (id)
      )`,
    );
    await runner.query(
      `ALTER TABLE registro.claves_olvidadas ADD CONSTRAINT fk_claves_olvidadas_usuario
       FOREIGN KEY (usuario_id) REFERENCES registro.usuarios (id) ON DELETE RESTRICT`,
    );
    await runner.query('CREATE INDEX ix_claves_olvidadas_usuario ON registro.claves_olvidadas (usuario_id)');
    await runner.query('CREATE INDEX ix_tokens_refresco_expira_en ON registro.tokens_refresco (expira_en)');
    // In the order of their making as they lie: a few pages of index for millions of keys, and next to nothing a filing.
    await runner.query(
      'CREATE INDEX ix_claves_idempotencia_creado_en ON registro.claves_idempotencia USING brin (creado_en)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX registro.ix_claves_idempotencia_creado_en');
    await runner.query('DROP INDEX registro.ix_tokens_refresco_expira_en');
    for (const table of ['claves_olvidadas', 'avisos_bajas', 'avisos', 'trabajos']) {
      await runner.query(`DROP TABLE registro.${table}`);
    }
  }
}
