import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first schema. Placement on Citus and the reason for each key: docs/decisions/0001-keys-and-ids.md. */
export class CreateRegistro1790000000000 implements MigrationInterface {
  name = 'CreateRegistro1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...INDEXES, ...FOREIGN_KEYS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of DROP_ORDER) await runner.query(`DROP TABLE registro.${table}`);
  }
}

const TABLES = [
  `CREATE TABLE registro.personas (
    id uuid NOT NULL,
    nombre varchar(200) NOT NULL,
    correo varchar(254) NOT NULL,
    version integer NOT NULL,
    creado_en timestamptz(3) NOT NULL,
    actualizado_en timestamptz(3) NOT NULL,
    CONSTRAINT pk_personas PRIMARY KEY (id),
    CONSTRAINT uq_personas_correo UNIQUE (correo),
    CONSTRAINT ck_personas_nombre CHECK (length(nombre) >= 1),
    CONSTRAINT ck_personas_correo CHECK (correo = lower(correo) AND correo ~ '^[!-~]+@[!-~]+$')
  )`,
  `CREATE TABLE registro.vehiculos (
    id uuid NOT NULL,
    placa_patente varchar(12) NOT NULL,
    marca varchar(60) NOT NULL,
    color varchar(40) NOT NULL,
    persona_id uuid NOT NULL,
    version integer NOT NULL,
    creado_en timestamptz(3) NOT NULL,
    actualizado_en timestamptz(3) NOT NULL,
    CONSTRAINT pk_vehiculos PRIMARY KEY (id),
    CONSTRAINT uq_vehiculos_placa_patente UNIQUE (placa_patente),
    CONSTRAINT ck_vehiculos_placa_patente
      CHECK (placa_patente ~ '^[A-Z0-9Ñ]{1,12}$' AND placa_patente ~ '[0-9]'),
    CONSTRAINT ck_vehiculos_marca CHECK (length(marca) >= 1),
    CONSTRAINT ck_vehiculos_color CHECK (length(color) >= 1)
  )`,
  `CREATE TABLE registro.placas_anteriores (
    placa_patente varchar(12) NOT NULL,
    vehiculo_id uuid NOT NULL,
    CONSTRAINT pk_placas_anteriores PRIMARY KEY (placa_patente, vehiculo_id)
  )`,
  `CREATE TABLE registro.oficiales (
    id uuid NOT NULL,
    nombre varchar(200) NOT NULL,
    numero varchar(20) NOT NULL,
    clave_hash varchar(60) NOT NULL,
    activo boolean NOT NULL,
    version_sesion integer NOT NULL,
    version integer NOT NULL,
    creado_en timestamptz(3) NOT NULL,
    actualizado_en timestamptz(3) NOT NULL,
    CONSTRAINT pk_oficiales PRIMARY KEY (id),
    CONSTRAINT uq_oficiales_numero UNIQUE (numero),
    CONSTRAINT ck_oficiales_nombre CHECK (length(nombre) >= 1 AND nombre !~ '@'),
    CONSTRAINT ck_oficiales_numero CHECK (numero ~ '^[A-Z0-9-]{1,20}$' AND numero ~ '[0-9]')
  )`,
  `CREATE TABLE registro.usuarios (
    id uuid NOT NULL,
    correo varchar(254) NOT NULL,
    clave_hash varchar(60) NOT NULL,
    rol varchar(20) NOT NULL,
    activo boolean NOT NULL,
    debe_cambiar_clave boolean NOT NULL,
    version_sesion integer NOT NULL,
    version integer NOT NULL,
    creado_en timestamptz(3) NOT NULL,
    actualizado_en timestamptz(3) NOT NULL,
    CONSTRAINT pk_usuarios PRIMARY KEY (id),
    CONSTRAINT uq_usuarios_correo UNIQUE (correo),
    CONSTRAINT ck_usuarios_correo CHECK (correo = lower(correo) AND correo ~ '^[!-~]+@[!-~]+$'),
    CONSTRAINT ck_usuarios_rol CHECK (rol IN ('superadmin', 'admin'))
  )`,
  `CREATE TABLE registro.tokens_refresco (
    id uuid NOT NULL,
    familia_id uuid NOT NULL,
    hash bytea NOT NULL,
    oficial_id uuid,
    usuario_id uuid,
    version_sesion integer NOT NULL,
    creado_en timestamptz(3) NOT NULL,
    expira_en timestamptz(3) NOT NULL,
    usado_en timestamptz(3),
    revocado_en timestamptz(3),
    CONSTRAINT pk_tokens_refresco PRIMARY KEY (id),
    CONSTRAINT uq_tokens_refresco_hash UNIQUE (hash),
    CONSTRAINT ck_tokens_refresco_titular CHECK (num_nonnulls(oficial_id, usuario_id) = 1)
  )`,
  `CREATE TABLE registro.infracciones (
    id uuid NOT NULL,
    vehiculo_id uuid NOT NULL,
    oficial_id uuid NOT NULL,
    persona_id uuid NOT NULL,
    placa_patente varchar(12) NOT NULL,
    momento timestamptz(3) NOT NULL,
    comentarios text NOT NULL,
    creado_en timestamptz(3) NOT NULL,
    request_id varchar(64) NOT NULL,
    direccion varchar(45) NOT NULL,
    CONSTRAINT pk_infracciones PRIMARY KEY (id, vehiculo_id),
    CONSTRAINT ck_infracciones_placa_patente
      CHECK (placa_patente ~ '^[A-Z0-9Ñ]{1,12}$' AND placa_patente ~ '[0-9]'),
    CONSTRAINT ck_infracciones_comentarios CHECK (length(comentarios) BETWEEN 1 AND 2000)
  )`,
  `CREATE TABLE registro.claves_idempotencia (
    oficial_id uuid NOT NULL,
    clave varchar(128) NOT NULL,
    infraccion_id uuid NOT NULL,
    creado_en timestamptz(3) NOT NULL,
    CONSTRAINT pk_claves_idempotencia PRIMARY KEY (oficial_id, clave)
  )`,
  `CREATE TABLE registro.auditoria (
    id uuid NOT NULL,
    entidad_id uuid NOT NULL,
    entidad varchar(30) NOT NULL,
    accion varchar(30) NOT NULL,
    actor_tipo varchar(10) NOT NULL,
    actor_id uuid,
    actor_nombre varchar(254) NOT NULL,
    actor_rol varchar(20) NOT NULL,
    direccion varchar(45) NOT NULL,
    request_id varchar(64) NOT NULL,
    antes jsonb,
    despues jsonb,
    creado_en timestamptz(3) NOT NULL,
    CONSTRAINT pk_auditoria PRIMARY KEY (id, entidad_id)
  )`,
];

const INDEXES = [
  `CREATE INDEX ix_vehiculos_persona ON registro.vehiculos (persona_id)`,
  `CREATE INDEX ix_placas_anteriores_vehiculo ON registro.placas_anteriores (vehiculo_id)`,
  `CREATE INDEX ix_oficiales_nombre ON registro.oficiales (nombre)`,
  `CREATE INDEX ix_tokens_refresco_familia ON registro.tokens_refresco (familia_id)`,
  `CREATE INDEX ix_tokens_refresco_oficial ON registro.tokens_refresco (oficial_id)`,
  `CREATE INDEX ix_tokens_refresco_usuario ON registro.tokens_refresco (usuario_id)`,
  `CREATE INDEX ix_infracciones_vehiculo_momento ON registro.infracciones (vehiculo_id, momento DESC, id DESC)`,
  `CREATE INDEX ix_infracciones_oficial ON registro.infracciones (oficial_id, id)`,
  `CREATE INDEX ix_infracciones_persona ON registro.infracciones (persona_id)`,
  `CREATE INDEX ix_auditoria_entidad ON registro.auditoria (entidad_id, id)`,
];

/** One a statement: Citus takes no more. */
const FOREIGN_KEYS = [
  foreignKey('vehiculos', 'fk_vehiculos_persona', 'persona_id', 'personas'),
  foreignKey('placas_anteriores', 'fk_placas_anteriores_vehiculo', 'vehiculo_id', 'vehiculos'),
  foreignKey('tokens_refresco', 'fk_tokens_refresco_oficial', 'oficial_id', 'oficiales'),
  foreignKey('tokens_refresco', 'fk_tokens_refresco_usuario', 'usuario_id', 'usuarios'),
  foreignKey('infracciones', 'fk_infracciones_vehiculo', 'vehiculo_id', 'vehiculos'),
  foreignKey('infracciones', 'fk_infracciones_oficial', 'oficial_id', 'oficiales'),
  foreignKey('infracciones', 'fk_infracciones_persona', 'persona_id', 'personas'),
];

function foreignKey(table: string, name: string, column: string, target: string): string {
  return `ALTER TABLE registro.${table} ADD CONSTRAINT ${name}
    FOREIGN KEY (${column}) REFERENCES registro.${target} (id) ON DELETE RESTRICT`;
}

const DROP_ORDER = [
  'auditoria',
  'claves_idempotencia',
  'infracciones',
  'tokens_refresco',
  'usuarios',
  'oficiales',
  'placas_anteriores',
  'vehiculos',
  'personas',
];
