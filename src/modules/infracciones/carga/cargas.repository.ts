import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import type { PipelinedTransactions, PipelinedTx, Statement } from '../../../core/database/pipelined-transactions.js';
import { formatMomento } from '../../../core/time/momento.js';
import { Suscritos } from '../../eventos/suscritos.service.js';
import { isPlain, type Acta, type Carga } from '../acta.js';
import { CONCEPTOS } from '../conceptos.sql.js';
import type { InfraccionConConceptos } from '../infracciones.repository.js';
import { avisoSql } from './aviso.sql.js';
import { conceptosJson } from './conceptos-json.js';
import { SQL_DE_CARGA, statementOf, type Modo, type SqlDeCarga } from './carga.sql.js';
import { EVENTO_SQL } from './evento.sql.js';

/** An idempotency key of an officer and the infraction it stands for. */
export interface ClaveUsada {
  oficial_id: string;
  clave: string;
  infraccion_id: string;
}

/** The parameters of DIRECT_ONE. */
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

type DirectRow = Record<Exclude<(typeof DIRECT_COLUMNS)[number], 'comentarios' | 'version_sesion'>, string> & {
  version_sesion: number;
  comentarios: string | null;
  lugar?: string | undefined;
  latitud?: number | undefined;
  longitud?: number | undefined;
  moneda?: string | undefined;
  importe?: string | undefined;
  revision?: string | undefined;
};

/** An act that is to be a row, with the types of its concepts, in their order. */
export interface FilaDeActa<Row extends Acta = InfraccionConConceptos> {
  row: Row;
  tipoIds?: readonly string[] | undefined;
}

/** An act that was filed, and its officer's number. */
interface DirectlyFiled {
  id: string;
  numero: string;
}

const FIND: Statement = {
  name: 'infracciones_cargadas',
  text: `SELECT i.*, ${CONCEPTOS} FROM registro.infracciones i
    WHERE i.id = ANY($1::uuid[]) AND i.vehiculo_id = ANY($2::uuid[])`,
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

type Statements = Readonly<Record<Modo, Statement>>;

/** The statements of filing; each does any number of rows. */
@Injectable()
export class CargasRepository {
  private readonly silent: Statements;
  /** The same, which also write events while anybody is subscribed to them. */
  private readonly telling: Statements;

  constructor(
    @Inject(CONFIG) config: Pick<Config, 'avisoInfraccion' | 'smtpUrl'>,
    private readonly suscritos: Suscritos,
  ) {
    const avisos = (sql: SqlDeCarga): string[] => (config.avisoInfraccion ? avisoSql(config, sql) : []);
    this.silent = statementsBy((sql) => statementOf(sql, avisos(sql)));
    this.telling = statementsBy((sql) => {
      const { name, text } = statementOf(sql, [...avisos(sql), EVENTO_SQL]);
      return { name: `${name}_con_evento`, text };
    });
  }

  private get statements(): Statements {
    return this.suscritos.hay('infraccion.creada') ? this.telling : this.silent;
  }

  /** Files and commits the acts that nothing speaks against, and gives for each of them, by its id, the officer's number. */
  async insertDirect(
    transactions: Pick<PipelinedTransactions, 'query'>,
    cargas: readonly Carga[],
  ): Promise<Map<string, string>> {
    const filed = await this.queryDirect(transactions, cargas);
    return new Map(filed.map(({ id, numero }) => [id, numero]));
  }

  private async queryDirect(
    transactions: Pick<PipelinedTransactions, 'query'>,
    cargas: readonly Carga[],
  ): Promise<DirectlyFiled[]> {
    const { DIRECT, DIRECT_ONE } = this.statements;
    const rows = cargas.map(toDirectRow);
    if (cargas.some(({ acta }) => !isPlain(acta))) return this.queryConceptos(transactions, cargas, rows);
    const [first, ...others] = rows;
    if (!first) return [];
    if (others.length === 0) return transactions.query(DIRECT_ONE, valuesOf(first));
    return transactions.query(DIRECT, [JSON.stringify(rows), placasOf(rows)]);
  }

  private queryConceptos(
    transactions: Pick<PipelinedTransactions, 'query'>,
    cargas: readonly Carga[],
    rows: DirectRow[],
  ): Promise<DirectlyFiled[]> {
    const { DIRECT_CONCEPTOS, DIRECT_ONE_CONCEPTOS } = this.statements;
    const conceptos = conceptosJson(cargas.map(({ acta, tipoIds }) => ({ row: acta, tipoIds })));
    if (rows.length === 1) {
      const { acta, revision = null } = cargas[0]!;
      const more = [acta.lugar, acta.latitud, acta.longitud, acta.moneda, acta.importe, revision];
      return transactions.query(DIRECT_ONE_CONCEPTOS, [...valuesOf(rows[0]!), ...more, conceptos]);
    }
    for (const [place, row] of rows.entries()) addMore(row, cargas[place]!);
    return transactions.query(DIRECT_CONCEPTOS, [JSON.stringify(rows), placasOf(rows), conceptos]);
  }

  /**
   * Adds the acts whose ids are not there yet, commits, and tells which ids it added. All transactions insert in the
   * order of the ids: those that file the same act wait for each other, never in a circle.
   */
  async insertAndCommit(tx: PipelinedTx, filas: FilaDeActa[]): Promise<Set<string>> {
    const { INSERT, INSERT_CONCEPTOS } = this.statements;
    const sorted = filas.toSorted((a, b) => compare(a.row.id, b.row.id));
    const rows = JSON.stringify(sorted.map(({ row }) => row));
    const added = await (sorted.some(({ row }) => row.conceptos)
      ? tx.queryAndCommit<{ id: string }>(INSERT_CONCEPTOS, [rows, conceptosJson(sorted)])
      : tx.queryAndCommit<{ id: string }>(INSERT, [rows]));
    return new Set(added.map(({ id }) => id));
  }

  /** Those of these acts that are filed on any of these vehicles. */
  find(tx: PipelinedTx, ids: string[], vehiculoIds: string[]): Promise<InfraccionConConceptos[]> {
    return tx.query(FIND, [ids, vehiculoIds]);
  }

  /** The same, by a transaction of its own. */
  findAndCommit(tx: PipelinedTx, ids: string[], vehiculoIds: string[]): Promise<InfraccionConConceptos[]> {
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
function toDirectRow({ acta, sesion }: Carga): DirectRow {
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

/** What acts with codes or a place have beside, as far as they have it. */
function addMore(row: DirectRow, { acta, revision }: Carga): void {
  row.lugar = acta.lugar ?? undefined;
  row.latitud = acta.latitud ?? undefined;
  row.longitud = acta.longitud ?? undefined;
  row.moneda = acta.moneda ?? undefined;
  row.importe = acta.importe ?? undefined;
  row.revision = revision;
}

function valuesOf(row: DirectRow): (string | number | null)[] {
  return DIRECT_COLUMNS.map((column) => row[column]);
}

function placasOf(rows: readonly DirectRow[]): string[] {
  return rows.map(({ placa_patente }) => placa_patente);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function statementsBy(make: (sql: SqlDeCarga) => Statement): Statements {
  return Object.fromEntries(Object.entries(SQL_DE_CARGA).map(([modo, sql]) => [modo, make(sql)])) as Statements;
}
