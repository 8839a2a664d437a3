import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import type { PipelinedTransactions, PipelinedTx, Statement } from '../../../core/database/pipelined-transactions.js';
import { formatMomento } from '../../../core/time/momento.js';
import { oficialLockKey } from '../../oficiales/oficial.entity.js';
import type { InfraccionRow } from '../infracciones.repository.js';
import type { Carga } from '../acta.js';
import { conAviso } from './con-aviso.js';

/** An idempotency key of an officer and the infraction it stands for. */
export interface ClaveUsada {
  oficial_id: string;
  clave: string;
  infraccion_id: string;
}

/** Rows travel as one JSON text: writing it and reading it are native on both sides. */
const INSERT: Statement = {
  name: 'cargar_infracciones',
  text: `INSERT INTO registro.infracciones (id, vehiculo_id, oficial_id, persona_id, placa_patente, momento,
      comentarios, creado_en, request_id, direccion)
    SELECT id, vehiculo_id, oficial_id, persona_id, placa_patente, momento, comentarios, creado_en, request_id, direccion
    FROM json_to_recordset($1) AS acta (id uuid, vehiculo_id uuid, oficial_id uuid, persona_id uuid,
      placa_patente text, momento timestamptz, comentarios text, creado_en timestamptz, request_id text, direccion text)
    ON CONFLICT DO NOTHING RETURNING id`,
};

/**
 * The direct way: files in one statement what nothing speaks against. The session holds, and the plate is on a vehicle
 * that nobody is changing and was never on another. Officer and vehicle stay locked until the commit. The statement waits
 * for nobody who has locked either of them, nor for anybody who waits to change the officer: it skips the act. It sees
 * everything at one moment: a vehicle that changed between that moment and its lock has another version.
 */
const INSERT_DIRECT: Statement = {
  name: 'cargar_directa',
  text: `WITH acta AS MATERIALIZED (
      SELECT * FROM json_to_recordset($1) AS acta (id uuid, oficial_id uuid, version_sesion int, placa_patente text,
        momento timestamptz, comentarios text, creado_en timestamptz, request_id text, direccion text)
      WHERE pg_try_advisory_xact_lock_shared(${oficialLockKey('oficial_id')})),
    locked_vehiculo AS MATERIALIZED (
      SELECT id, placa_patente, persona_id, version FROM registro.vehiculos
      WHERE placa_patente = ANY ($2) FOR KEY SHARE SKIP LOCKED)
    INSERT INTO registro.infracciones (id, vehiculo_id, oficial_id, persona_id, placa_patente, momento,
      comentarios, creado_en, request_id, direccion)
    SELECT acta.id, l.id, acta.oficial_id, l.persona_id, acta.placa_patente, acta.momento,
      acta.comentarios, acta.creado_en, acta.request_id, acta.direccion
    FROM acta JOIN locked_vehiculo l USING (placa_patente)
    JOIN registro.vehiculos v ON v.id = l.id AND v.version = l.version
    JOIN registro.oficiales o ON o.id = acta.oficial_id AND o.activo AND o.version_sesion = acta.version_sesion
    WHERE NOT EXISTS (SELECT FROM registro.placas_anteriores p
      WHERE p.placa_patente = acta.placa_patente AND p.vehiculo_id <> l.id)
    ORDER BY acta.id FOR KEY SHARE OF o SKIP LOCKED
    ON CONFLICT DO NOTHING
    RETURNING id, (SELECT numero FROM registro.oficiales o WHERE o.id = oficial_id)`,
};

/** The same for one act alone, as most come outside rush hours: list and joins would cost the database a quarter more. */
const INSERT_DIRECT_ONE: Statement = {
  name: 'cargar_una_directa',
  text: `WITH locked_oficial AS MATERIALIZED (
      SELECT id FROM registro.oficiales
      WHERE id = $2::uuid AND activo AND version_sesion = $3::int
        AND pg_try_advisory_xact_lock_shared(${oficialLockKey('$2::uuid')})
      FOR KEY SHARE SKIP LOCKED),
    locked_vehiculo AS MATERIALIZED (
      SELECT id, persona_id, version FROM registro.vehiculos WHERE placa_patente = $4::text FOR KEY SHARE SKIP LOCKED)
    INSERT INTO registro.infracciones (id, vehiculo_id, oficial_id, persona_id, placa_patente, momento,
      comentarios, creado_en, request_id, direccion)
    SELECT $1::uuid, l.id, o.id, l.persona_id, $4::text, $5::timestamptz, $6::text, $7::timestamptz, $8::text, $9::text
    FROM locked_oficial o, locked_vehiculo l
    WHERE l.version = (SELECT version FROM registro.vehiculos WHERE placa_patente = $4::text)
      AND NOT EXISTS (SELECT FROM registro.placas_anteriores p
        WHERE p.placa_patente = $4::text AND p.vehiculo_id <> l.id)
    ON CONFLICT DO NOTHING
    RETURNING id, (SELECT numero FROM registro.oficiales o WHERE o.id = oficial_id)`,
};

/** The parameters of INSERT_DIRECT_ONE. */
const DIRECT_COLUMNS = [
  'id',
  'oficial_id',
  'version_sesion',
  'placa_patente',
  'momento',
  'comentarios',
  'creado_en',
  'request_id',
  'direccion',
] as const;

/** An act that was filed, and its officer's number. */
interface DirectlyFiled {
  id: string;
  numero: string;
}

const FIND: Statement = {
  name: 'infracciones_cargadas',
  text: 'SELECT * FROM registro.infracciones WHERE id = ANY($1::uuid[]) AND vehiculo_id = ANY($2::uuid[])',
};

const CLAIM: Statement = {
  name: 'reclamar_claves',
  text: `INSERT INTO registro.claves_idempotencia (oficial_id, clave, infraccion_id, creado_en)
    SELECT oficial_id, clave, infraccion_id, creado_en FROM json_to_recordset($1)
      AS uso (oficial_id uuid, clave text, infraccion_id uuid, creado_en timestamptz)
    ON CONFLICT DO NOTHING`,
};

const FIND_CLAVES: Statement = {
  name: 'claves_usadas',
  text: `SELECT oficial_id, clave, infraccion_id FROM registro.claves_idempotencia
    WHERE (oficial_id, clave) IN (SELECT * FROM unnest($1::uuid[], $2::text[]))`,
};

/** The statements of filing; each does any number of rows. */
@Injectable()
export class CargasRepository {
  private readonly statements: Readonly<Record<'insert' | 'direct' | 'directOne', Statement>>;

  constructor(@Inject(CONFIG) config: Pick<Config, 'avisoInfraccion' | 'smtpUrl'>) {
    const told = (statement: Statement): Statement =>
      config.avisoInfraccion ? conAviso(statement, config) : statement;
    this.statements = { insert: told(INSERT), direct: told(INSERT_DIRECT), directOne: told(INSERT_DIRECT_ONE) };
  }

  /** Files and commits the acts that nothing speaks against, and gives for each of them, by its id, the officer's number. */
  async insertDirect(
    transactions: Pick<PipelinedTransactions, 'query'>,
    cargas: readonly Carga[],
  ): Promise<Map<string, string>> {
    const rows = cargas.map(toDirectRow);
    const [first, ...others] = rows;
    if (!first) return new Map();
    const filed = await (others.length === 0
      ? transactions.query<DirectlyFiled>(
          this.statements.directOne,
          DIRECT_COLUMNS.map((column) => first[column]),
        )
      : transactions.query<DirectlyFiled>(this.statements.direct, [
          JSON.stringify(rows),
          rows.map((row) => row.placa_patente),
        ]));
    return new Map(filed.map(({ id, numero }) => [id, numero]));
  }

  /**
   * Adds the acts whose ids are not there yet, commits, and tells which ids it added. All transactions insert in the
   * order of the ids: those that file the same act wait for each other, never in a circle.
   */
  async insertAndCommit(tx: PipelinedTx, rows: InfraccionRow[]): Promise<Set<string>> {
    const sorted = rows.toSorted((a, b) => compare(a.id, b.id));
    const added = await tx.queryAndCommit<{ id: string }>(this.statements.insert, [JSON.stringify(sorted)]);
    return new Set(added.map(({ id }) => id));
  }

  /** Those of these acts that are filed on any of these vehicles. */
  find(tx: PipelinedTx, ids: string[], vehiculoIds: string[]): Promise<InfraccionRow[]> {
    return tx.query(FIND, [ids, vehiculoIds]);
  }

  /** The same, by a transaction of its own. */
  findAndCommit(tx: PipelinedTx, ids: string[], vehiculoIds: string[]): Promise<InfraccionRow[]> {
    return tx.queryAndCommit(FIND, [ids, vehiculoIds]);
  }

  /** Claims the keys that stand for nothing yet, in an order that all transactions share. */
  async claimClaves(tx: PipelinedTx, claves: ClaveUsada[]): Promise<void> {
    const creado_en = new Date();
    const sorted = claves.toSorted((a, b) => compare(a.oficial_id, b.oficial_id) || compare(a.clave, b.clave));
    await tx.query(CLAIM, [JSON.stringify(sorted.map((uso) => ({ ...uso, creado_en })))]);
  }

  /** What these keys stand for by now. */
  findClaves(tx: PipelinedTx, claves: Pick<ClaveUsada, 'oficial_id' | 'clave'>[]): Promise<ClaveUsada[]> {
    return tx.query(FIND_CLAVES, [claves.map((uso) => uso.oficial_id), claves.map((uso) => uso.clave)]);
  }
}

/** Written out: spreading an act takes the engine many times as long. */
function toDirectRow({ acta, sesion }: Carga): Record<(typeof DIRECT_COLUMNS)[number], string | number | null> {
  return {
    id: acta.id,
    oficial_id: acta.oficial_id,
    version_sesion: sesion.versionSesion,
    placa_patente: acta.placa_patente,
    momento: formatMomento(acta.momento.getTime()),
    comentarios: acta.comentarios,
    creado_en: formatMomento(acta.creado_en.getTime()),
    request_id: acta.request_id,
    direccion: acta.direccion,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
