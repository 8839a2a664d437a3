import { Injectable } from '@nestjs/common';
import type { PipelinedTx, Statement } from '../../common/database/pipelined-transactions.js';
import type { InfraccionRow } from '../infracciones.repository.js';

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
  /**
   * Adds the acts whose ids are not there yet, commits, and tells which ids it added. All transactions insert in the
   * order of the ids: those that file the same act wait for each other, never in a circle.
   */
  async insertAndCommit(tx: PipelinedTx, rows: InfraccionRow[]): Promise<Set<string>> {
    const sorted = rows.toSorted((a, b) => compare(a.id, b.id));
    const added = await tx.queryAndCommit<{ id: string }>(INSERT, [JSON.stringify(sorted)]);
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

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
