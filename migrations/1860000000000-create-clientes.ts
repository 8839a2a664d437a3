import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Companies with an account, what they have of credit and how it moved. The e-mails of all accounts, users' too, are rows of
 * one table, to which each account refers by e-mail and id: so no two accounts of whatever kind bear the same.
 */
export class CreateClientes1860000000000 implements MigrationInterface {
  name = 'CreateClientes1860000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
    const trigrams = `${await trigramsSchema(runner)}.gin_trgm_ops`;
    await runner.query(
      `CREATE INDEX ix_clientes_busqueda ON registro.clientes USING gin (busqueda ${trigrams}, correo ${trigrams})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TITULAR = 'ck_tokens_refresco_titular';

/** One constraint a statement: Citus takes no more. */
const UP = [
  `CREATE TABLE registro.correos_de_cuenta (
    correo varchar(254) NOT NULL,
    cuenta_id uuid NOT NULL,
    CONSTRAINT pk_correos_de_cuenta PRIMARY KEY (correo),
    CONSTRAINT uq_correos_de_cuenta_cuenta UNIQUE (correo, cuenta_id)
  )`,
  'INSERT INTO registro.correos_de_cuenta (correo, cuenta_id) SELECT correo, id FROM registro.usuarios',
  foreignKey('usuarios', 'cuenta', '(correo, id)', 'correos_de_cuenta (correo, cuenta_id)'),
  `CREATE TABLE registro.clientes (
    id uuid NOT NULL,
    nombre varchar(200) NOT NULL,
    busqueda text NOT NULL,
    correo varchar(254) NOT NULL,
    clave_hash varchar(60) NOT NULL,
    activo boolean NOT NULL,
    confirmado boolean NOT NULL,
    clave_fijada_por uuid,
    clave_fijada_por_nombre varchar(254),
    clave_fijada_en timestamptz(3),
    version_sesion integer NOT NULL,
    version integer NOT NULL,
    creado_en timestamptz(3) NOT NULL,
    actualizado_en timestamptz(3) NOT NULL,
    CONSTRAINT pk_clientes PRIMARY KEY (id),
    CONSTRAINT uq_clientes_correo UNIQUE (correo),
    CONSTRAINT ck_clientes_nombre CHECK (length(nombre) >= 1),
    CONSTRAINT ck_clientes_correo CHECK (correo = lower(correo) AND correo ~ '^[!-~]+@[!-~]+$'),
    CONSTRAINT ck_clientes_confirmado CHECK (confirmado OR NOT activo)
  )`,
  foreignKey('clientes', 'cuenta', '(correo, id)', 'correos_de_cuenta (correo, cuenta_id)'),
  `CREATE TABLE registro.saldos_cliente (
    cliente_id uuid NOT NULL,
    saldo integer NOT NULL,
    reservado integer NOT NULL,
    movimientos integer NOT NULL,
    CONSTRAINT pk_saldos_cliente PRIMARY KEY (cliente_id),
    CONSTRAINT ck_saldos_cliente_saldo CHECK (saldo >= 0),
    CONSTRAINT ck_saldos_cliente_reservado CHECK (reservado BETWEEN 0 AND saldo),
    CONSTRAINT ck_saldos_cliente_movimientos CHECK (movimientos >= 0)
  )`,
  foreignKey('saldos_cliente', 'cliente', '(cliente_id)', 'clientes (id)'),
  `CREATE TABLE registro.creditos (
    cliente_id uuid NOT NULL,
    numero integer NOT NULL,
    id uuid NOT NULL,
    clase varchar(10) NOT NULL,
    cantidad integer NOT NULL,
    saldo integer NOT NULL,
    motivo varchar(500),
    registro_id uuid,
    lote_id uuid,
    creado_en timestamptz(3) NOT NULL,
    CONSTRAINT pk_creditos PRIMARY KEY (cliente_id, numero),
    CONSTRAINT ck_creditos_numero CHECK (numero >= 1),
    CONSTRAINT ck_creditos_clase CHECK (clase IN ('inicial', 'abono', 'retiro', 'debito', 'devolucion')),
    CONSTRAINT ck_creditos_cantidad CHECK (CASE WHEN clase IN ('retiro', 'debito') THEN cantidad <= 0 ELSE cantidad >= 0 END),
    CONSTRAINT ck_creditos_saldo CHECK (saldo >= 0)
  )`,
  foreignKey('creditos', 'cliente', '(cliente_id)', 'clientes (id)'),
  `CREATE UNIQUE INDEX uq_creditos_registro ON registro.creditos (cliente_id, registro_id, clase)
    WHERE registro_id IS NOT NULL`,
  `CREATE TABLE registro.claves_creditos (
    usuario_id uuid NOT NULL,
    clave varchar(128) NOT NULL,
    cliente_id uuid NOT NULL,
    numero integer NOT NULL,
    creado_en timestamptz(3) NOT NULL,
    CONSTRAINT pk_claves_creditos PRIMARY KEY (usuario_id, clave)
  )`,
  'CREATE INDEX ix_claves_creditos_creado_en ON registro.claves_creditos (creado_en)',
  `CREATE TABLE registro.confirmaciones_cliente (
    id uuid NOT NULL,
    cliente_id uuid NOT NULL,
    nombre varchar(200) NOT NULL,
    clave_hash varchar(60) NOT NULL,
    version_sesion integer NOT NULL,
    creado_en timestamptz(3) NOT NULL,
    expira_en timestamptz(3) NOT NULL,
    CONSTRAINT pk_confirmaciones_cliente PRIMARY KEY (id)
  )`,
  foreignKey('confirmaciones_cliente', 'cliente', '(cliente_id)', 'clientes (id)'),
  'CREATE INDEX ix_confirmaciones_cliente_cliente ON registro.confirmaciones_cliente (cliente_id)',
  `CREATE TABLE registro.sesiones_cliente (
    id uuid NOT NULL,
    hash bytea NOT NULL,
    cliente_id uuid NOT NULL,
    version_sesion integer NOT NULL,
    direccion varchar(45) NOT NULL,
    agente varchar(256),
    creado_en timestamptz(3) NOT NULL,
    usado_en timestamptz(3) NOT NULL,
    expira_en timestamptz(3) NOT NULL,
    CONSTRAINT pk_sesiones_cliente PRIMARY KEY (id),
    CONSTRAINT uq_sesiones_cliente_hash UNIQUE (hash)
  )`,
  foreignKey('sesiones_cliente', 'cliente', '(cliente_id)', 'clientes (id)'),
  'CREATE INDEX ix_sesiones_cliente_cliente ON registro.sesiones_cliente (cliente_id)',
  'CREATE INDEX ix_sesiones_cliente_expira_en ON registro.sesiones_cliente (expira_en)',
  'ALTER TABLE registro.tokens_refresco ADD cliente_id uuid',
  foreignKey('tokens_refresco', 'cliente', '(cliente_id)', 'clientes (id)'),
  'CREATE INDEX ix_tokens_refresco_cliente ON registro.tokens_refresco (cliente_id)',
  `ALTER TABLE registro.tokens_refresco DROP CONSTRAINT ${TITULAR}`,
  `ALTER TABLE registro.tokens_refresco ADD CONSTRAINT ${TITULAR}
    CHECK (num_nonnulls(oficial_id, usuario_id, cliente_id) = 1)`,
];

const DOWN = [
  'DELETE FROM registro.tokens_refresco WHERE cliente_id IS NOT NULL',
  `ALTER TABLE registro.tokens_refresco DROP CONSTRAINT ${TITULAR}`,
  'ALTER TABLE registro.tokens_refresco DROP cliente_id',
  `ALTER TABLE registro.tokens_refresco ADD CONSTRAINT ${TITULAR} CHECK (num_nonnulls(oficial_id, usuario_id) = 1)`,
  'ALTER TABLE registro.usuarios DROP CONSTRAINT fk_usuarios_cuenta',
  ...[
    'sesiones_cliente',
    'confirmaciones_cliente',
    'claves_creditos',
    'creditos',
    'saldos_cliente',
    'clientes',
    'correos_de_cuenta',
  ].map((table) => `DROP TABLE registro.${table}`),
];

function foreignKey(table: string, name: string, columns: string, target: string): string {
  return `ALTER TABLE registro.${table} ADD CONSTRAINT fk_${table}_${name}
    FOREIGN KEY ${columns} REFERENCES registro.${target} ON DELETE RESTRICT`;
}

/** Where the extension lies that searches use; an earlier migration asked for it. */
async function trigramsSchema(runner: QueryRunner): Promise<string> {
  const [extension] = (await runner.query(
    `SELECT quote_ident(n.nspname) AS schema FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
     WHERE e.extname = 'pg_trgm'`,
  )) as [{ schema: string }];
  return extension.schema;
}
