import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events, who is subscribed to them, and what is sent to whom. One constraint a statement: Citus takes no more. */
export class CreateWebhooks1883000000000 implements MigrationInterface {
  name = 'CreateWebhooks1883000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE registro.${table}`);
  }
}

const TABLES = [
  'eventos',
  'suscripciones',
  'secretos_suscripcion',
  'fallas_suscripcion',
  'entregas',
  'intentos_entrega',
];

const UP = [
  `CREATE TABLE registro.eventos (
    id uuid NOT NULL,
    tipo varchar(40) NOT NULL,
    sujeto varchar(100) NOT NULL,
    datos json NOT NULL,
    cuerpo text,
    creado_en timestamptz(3) NOT NULL,
    CONSTRAINT pk_eventos PRIMARY KEY (id)
  )`,
  'CREATE INDEX ix_eventos_por_repartir ON registro.eventos (id) WHERE cuerpo IS NULL',
  `CREATE TABLE registro.suscripciones (
    id uuid NOT NULL,
    aliado_id uuid NOT NULL,
    url varchar(2000) NOT NULL,
    eventos varchar(40)[] NOT NULL,
    filtro_placa varchar(12),
    filtro_codigo varchar(50),
    autenticacion varchar(10) NOT NULL,
    activo boolean NOT NULL,
    motivo varchar(20),
    activa_desde timestamptz(3) NOT NULL,
    version integer NOT NULL,
    creado_en timestamptz(3) NOT NULL,
    actualizado_en timestamptz(3) NOT NULL,
    CONSTRAINT pk_suscripciones PRIMARY KEY (id),
    CONSTRAINT ck_suscripciones_eventos CHECK (cardinality(eventos) >= 1),
    CONSTRAINT ck_suscripciones_autenticacion CHECK (autenticacion IN ('ninguna', 'basic')),
    CONSTRAINT ck_suscripciones_motivo CHECK (motivo IS NULL OR motivo IN ('terminada', 'sin_exito') AND NOT activo)
  )`,
  foreignKey('suscripciones', 'aliado', 'aliados'),
  'CREATE INDEX ix_suscripciones_aliado ON registro.suscripciones (aliado_id, id)',
  `CREATE TABLE registro.secretos_suscripcion (
    id uuid NOT NULL,
    suscripcion_id uuid NOT NULL,
    aliado_id uuid NOT NULL,
    formato smallint NOT NULL,
    clave_id varchar(64) NOT NULL,
    clave_envuelta bytea NOT NULL,
    cifrado bytea NOT NULL,
    vence_en timestamptz(3),
    creado_en timestamptz(3) NOT NULL,
    CONSTRAINT pk_secretos_suscripcion PRIMARY KEY (id),
    CONSTRAINT ck_secretos_suscripcion_formato CHECK (formato >= 1)
  )`,
  foreignKey('secretos_suscripcion', 'suscripcion', 'suscripciones'),
  foreignKey('secretos_suscripcion', 'aliado', 'aliados'),
  'CREATE INDEX ix_secretos_suscripcion_aliado ON registro.secretos_suscripcion (aliado_id)',
  'CREATE INDEX ix_secretos_suscripcion_suscripcion ON registro.secretos_suscripcion (suscripcion_id, id)',
  `CREATE TABLE registro.fallas_suscripcion (
    suscripcion_id uuid NOT NULL,
    desde timestamptz(3) NOT NULL,
    CONSTRAINT pk_fallas_suscripcion PRIMARY KEY (suscripcion_id)
  )`,
  `CREATE TABLE registro.entregas (
    id uuid NOT NULL,
    evento_id uuid NOT NULL,
    evento varchar(40) NOT NULL,
    aliado_id uuid NOT NULL,
    suscripcion_id uuid NOT NULL,
    estado varchar(10) NOT NULL,
    intentos integer NOT NULL,
    proximo_en timestamptz(3),
    creado_en timestamptz(3) NOT NULL,
    CONSTRAINT pk_entregas PRIMARY KEY (id),
    CONSTRAINT uq_entregas_evento UNIQUE (evento_id, suscripcion_id),
    CONSTRAINT ck_entregas_estado CHECK (estado IN ('pendiente', 'entregada', 'fallida', 'cancelada')),
    CONSTRAINT ck_entregas_proximo_en CHECK ((estado = 'pendiente') = (proximo_en IS NOT NULL))
  )`,
  foreignKey('entregas', 'aliado', 'aliados'),
  `CREATE INDEX ix_entregas_por_enviar ON registro.entregas (aliado_id, proximo_en, id) WHERE estado = 'pendiente'`,
  'CREATE INDEX ix_entregas_aliado ON registro.entregas (aliado_id, id)',
  `CREATE TABLE registro.intentos_entrega (
    entrega_id uuid NOT NULL,
    id uuid NOT NULL,
    en timestamptz(3) NOT NULL,
    estado smallint,
    ms integer NOT NULL,
    respuesta text,
    error varchar(500),
    CONSTRAINT pk_intentos_entrega PRIMARY KEY (entrega_id, id)
  )`,
];

function foreignKey(table: string, name: string, to: string): string {
  return `ALTER TABLE registro.${table} ADD CONSTRAINT fk_${table}_${name}
    FOREIGN KEY (${name}_id) REFERENCES registro.${to} (id) ON DELETE RESTRICT`;
}
