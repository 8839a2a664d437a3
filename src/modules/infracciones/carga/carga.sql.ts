import type { Statement } from '../../../core/database/pipelined-transactions.js';
import { oficialLockKey } from '../../oficiales/oficial.entity.js';

/** A statement that files, by its parts. */
export interface SqlDeCarga {
  name: string;
  /** What it looks at first: common table expressions. */
  looks: string;
  /** From `INSERT` on: it adds the acts that are not there yet. */
  files: string;
  /** Which parameter holds the concepts, as one JSON text; absent where acts have none. */
  conceptos?: string;
  /** Whether it tells the officer's number. */
  numero: boolean;
}

const PLAIN =
  'id, vehiculo_id, oficial_id, persona_id, placa_patente, momento, comentarios, creado_en, request_id, direccion';
const MORE = 'lugar, latitud, longitud, moneda, importe';
/** Every column of an act. */
export const ACTA_COMPLETA = `${PLAIN}, ${MORE}`;
const MORE_TYPES = 'lugar text, latitud float8, longitud float8, moneda text, importe bigint';

/** Rows travel as one JSON text: writing it and reading it are native on both sides. */
const INSERT: SqlDeCarga = {
  name: 'cargar_infracciones',
  looks: '',
  files: `INSERT INTO registro.infracciones (${ACTA_COMPLETA})
    SELECT ${ACTA_COMPLETA}
    FROM json_to_recordset($1) AS acta (id uuid, vehiculo_id uuid, oficial_id uuid, persona_id uuid,
      placa_patente text, momento timestamptz, comentarios text, creado_en timestamptz, request_id text, direccion text,
      ${MORE_TYPES})
    ON CONFLICT DO NOTHING`,
  numero: false,
};

/** The same for acts of which some have codes. */
const INSERT_CONCEPTOS: SqlDeCarga = { ...INSERT, name: 'cargar_infracciones_con_codigos', conceptos: '$2' };

const ACTA_TYPES = `id uuid, oficial_id uuid, version_sesion int, placa_patente text,
        momento timestamptz, comentarios text, creado_en timestamptz, request_id text, direccion text`;

const LOCKED_VEHICULO = `locked_vehiculo AS MATERIALIZED (
      SELECT id, placa_patente, persona_id, version FROM registro.vehiculos
      WHERE placa_patente = ANY ($2) FOR KEY SHARE SKIP LOCKED)`;

const JOINS = `FROM acta JOIN locked_vehiculo l USING (placa_patente)
    JOIN registro.vehiculos v ON v.id = l.id AND v.version = l.version
    JOIN registro.oficiales o ON o.id = acta.oficial_id AND o.activo AND o.version_sesion = acta.version_sesion`;

const NEVER_ON_ANOTHER = `NOT EXISTS (SELECT FROM registro.placas_anteriores p
      WHERE p.placa_patente = acta.placa_patente AND p.vehiculo_id <> l.id)
    ORDER BY acta.id FOR KEY SHARE OF o SKIP LOCKED
    ON CONFLICT DO NOTHING`;

const SEEN = `acta.id, l.id, acta.oficial_id, l.persona_id, acta.placa_patente, acta.momento,
      acta.comentarios, acta.creado_en, acta.request_id, acta.direccion`;

/**
 * The direct way: files in one statement what nothing speaks against. The session holds, and the plate is on a vehicle
 * that nobody is changing and was never on another. Officer and vehicle stay locked until the commit. The statement waits
 * for nobody who has locked either of them, nor for anybody who waits to change the officer: it skips the act. It sees
 * everything at one moment: a vehicle that changed between that moment and its lock has another version.
 */
const DIRECT: SqlDeCarga = {
  name: 'cargar_directa',
  looks: `acta AS MATERIALIZED (
      SELECT * FROM json_to_recordset($1) AS acta (${ACTA_TYPES})
      WHERE pg_try_advisory_xact_lock_shared(${oficialLockKey('oficial_id')})),
    ${LOCKED_VEHICULO}`,
  files: `INSERT INTO registro.infracciones (${PLAIN})
    SELECT ${SEEN}
    ${JOINS}
    WHERE ${NEVER_ON_ANOTHER}`,
  numero: true,
};

/**
 * The same for acts that have codes or a place. The tariff they were charged by is held in force until the commit; while
 * somebody changes it, or when it has become another, the act is skipped.
 */
const DIRECT_CONCEPTOS: SqlDeCarga = {
  name: 'cargar_directa_con_codigos',
  looks: `acta AS MATERIALIZED (
      SELECT * FROM json_to_recordset($1) AS acta (${ACTA_TYPES},
        ${MORE_TYPES}, revision uuid)
      WHERE pg_try_advisory_xact_lock_shared(${oficialLockKey('oficial_id')})),
    ${LOCKED_VEHICULO},
    tarifario AS MATERIALIZED (SELECT revision FROM registro.revision_tarifario FOR SHARE SKIP LOCKED)`,
  files: `INSERT INTO registro.infracciones (${ACTA_COMPLETA})
    SELECT ${SEEN}, acta.lugar, acta.latitud, acta.longitud, acta.moneda, acta.importe
    ${JOINS}
    WHERE (acta.revision IS NULL OR acta.revision IN (SELECT revision FROM tarifario)) AND ${NEVER_ON_ANOTHER}`,
  conceptos: '$3',
  numero: true,
};

const LOCKED_ONE = `locked_oficial AS MATERIALIZED (
      SELECT id FROM registro.oficiales
      WHERE id = $2::uuid AND activo AND version_sesion = $3::int
        AND pg_try_advisory_xact_lock_shared(${oficialLockKey('$2::uuid')})
      FOR KEY SHARE SKIP LOCKED),
    locked_vehiculo AS MATERIALIZED (
      SELECT id, persona_id, version FROM registro.vehiculos WHERE placa_patente = $4::text FOR KEY SHARE SKIP LOCKED)`;

const SEEN_ONE =
  '$1::uuid, l.id, o.id, l.persona_id, $4::text, $5::timestamptz, $6::text, $7::timestamptz, $8::text, $9::text';

const ONLY_ONE = `l.version = (SELECT version FROM registro.vehiculos WHERE placa_patente = $4::text)
      AND NOT EXISTS (SELECT FROM registro.placas_anteriores p
        WHERE p.placa_patente = $4::text AND p.vehiculo_id <> l.id)
    ON CONFLICT DO NOTHING`;

/** DIRECT for one act alone, as most come outside rush hours: list and joins would cost the database a quarter more. */
const DIRECT_ONE: SqlDeCarga = {
  name: 'cargar_una_directa',
  looks: LOCKED_ONE,
  files: `INSERT INTO registro.infracciones (${PLAIN})
    SELECT ${SEEN_ONE}
    FROM locked_oficial o, locked_vehiculo l
    WHERE ${ONLY_ONE}`,
  numero: true,
};

/** DIRECT_CONCEPTOS for one act alone. */
const DIRECT_ONE_CONCEPTOS: SqlDeCarga = {
  name: 'cargar_una_directa_con_codigos',
  looks: `${LOCKED_ONE},
    tarifario AS MATERIALIZED (
      SELECT FROM registro.revision_tarifario WHERE revision = $15::uuid FOR SHARE SKIP LOCKED)`,
  files: `INSERT INTO registro.infracciones (${ACTA_COMPLETA})
    SELECT ${SEEN_ONE}, $10::text, $11::float8, $12::float8, $13::text, $14::bigint
    FROM locked_oficial o, locked_vehiculo l
    WHERE ($15::uuid IS NULL OR EXISTS (SELECT FROM tarifario)) AND ${ONLY_ONE}`,
  conceptos: '$16',
  numero: true,
};

export const SQL_DE_CARGA = {
  INSERT,
  INSERT_CONCEPTOS,
  DIRECT,
  DIRECT_ONE,
  DIRECT_CONCEPTOS,
  DIRECT_ONE_CONCEPTOS,
} as const;
export type Modo = keyof typeof SQL_DE_CARGA;

const NUMERO = '(SELECT numero FROM registro.oficiales o WHERE o.id = oficial_id)';

/** Every column of a concept but those of the act it is of. */
export const CONCEPTO =
  'posicion, tipo_id, codigo, descripcion, articulo, gravedad, puntos, remolque, sin_descuento, unidad, cantidad, valor_unidad, moneda, monto';

/** The concepts of the acts that were filed, and of no others. */
const conceptosSql = (parameter: string): string => `concepto AS (
      INSERT INTO registro.conceptos_infraccion (infraccion_id, vehiculo_id, ${CONCEPTO})
      SELECT c.id, c.vehiculo_id, ${CONCEPTO.replaceAll(/\b(\w+)\b/g, 'n.$1')}
      FROM json_to_recordset(${parameter}) AS n (infraccion_id uuid, posicion smallint, tipo_id uuid, codigo text,
        descripcion text, articulo text, gravedad text, puntos smallint, remolque boolean, sin_descuento boolean,
        unidad text, cantidad numeric, valor_unidad numeric, moneda text, monto bigint)
      JOIN cargada c ON c.id = n.infraccion_id
      RETURNING infraccion_id, posicion, codigo, descripcion)`;

/**
 * The statement made of its parts, and of what else is written with each act in the same statement: what is filed has
 * it, what is not has not. Only what was added counts: a repeated act returns no row.
 * @param also common table expressions that write what follows from the rows of `cargada`
 */
export function statementOf(
  { name, looks, files, conceptos, numero }: SqlDeCarga,
  also: readonly string[] = [],
): Statement {
  const more = [...(conceptos === undefined ? [] : [conceptosSql(conceptos)]), ...also];
  const withNumero = numero ? `, ${NUMERO} AS numero` : '';
  if (more.length === 0) {
    return { name, text: `${looks && `WITH ${looks}\n    `}${files} RETURNING id${withNumero}` };
  }
  const cargada = `cargada AS (${files}
      RETURNING id, vehiculo_id, oficial_id, persona_id, placa_patente, momento, comentarios, creado_en,
        moneda, importe)`;
  const steps = [...(looks === '' ? [] : [looks]), cargada, ...more].join(',\n    ');
  return { name, text: `WITH ${steps}\n    SELECT id${withNumero} FROM cargada` };
}
