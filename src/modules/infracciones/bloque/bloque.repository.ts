import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import { copyRows } from '../../../core/database/copy.js';
import { statementsOf } from '../../../core/database/statements.js';
import type { Tx } from '../../../core/database/transactions.js';
import { formatMomento } from '../../../core/time/momento.js';
import { avisoSql } from '../carga/aviso.sql.js';
import { conceptosJson } from '../carga/conceptos-json.js';
import { ACTA_COMPLETA, statementOf, type SqlDeCarga } from '../carga/carga.sql.js';
import type { InfraccionConConceptos } from '../infracciones.repository.js';
import type { Procedencia } from './acta-de-bloque.js';

/** An act as it is to be filed, where it stood, and the types of its concepts. */
export interface FilaDeBloque {
  row: InfraccionConConceptos;
  tipoIds: readonly string[];
  linea: number;
  folio: string | null;
}

/** An act that is there already. */
export type ActaGuardada = Pick<InfraccionConConceptos, 'id' | 'vehiculo_id' | 'moneda' | 'importe'>;

const STAGING = `CREATE TEMPORARY TABLE actas_por_cargar (
    id uuid, vehiculo_id uuid, oficial_id uuid, persona_id uuid, placa_patente text, momento timestamptz, comentarios text,
    creado_en timestamptz, request_id text, direccion text, lugar text, latitud float8, longitud float8, moneda text,
    importe bigint, linea int, folio text
  ) ON COMMIT DROP`;

const COLUMNS = `${ACTA_COMPLETA}, linea, folio`;

const STAGED: SqlDeCarga = {
  name: 'cargar_bloque',
  looks: '',
  files: `INSERT INTO registro.infracciones (${ACTA_COMPLETA})
    SELECT ${ACTA_COMPLETA} FROM actas_por_cargar ORDER BY id
    ON CONFLICT DO NOTHING`,
  numero: false,
};

/** Where an act comes from hangs on it. A statement of its own: within the one that files, it takes twice as long. */
const procedencia = (which: string): string => `INSERT INTO registro.infracciones_de_lote
    (infraccion_id, vehiculo_id, lote_id, linea, folio, confirmado_por)
  SELECT p.id, p.vehiculo_id, $1::uuid, p.linea, p.folio, $2::varchar FROM actas_por_cargar p ${which}`;
const PROCEDENCIA_DE_TODAS = procedencia('');
const PROCEDENCIA_DE_ALGUNAS = procedencia('WHERE p.id = ANY ($3::uuid[])');

@Injectable()
export class BloqueRepository {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'smtpUrl'>) {}

  /** Files the acts that are not there yet: by way of a staging table, which COPY fills. @returns the ids it added */
  async insert(
    tx: Tx,
    filas: readonly FilaDeBloque[],
    { loteId, confirmadoPor, avisar }: Procedencia,
  ): Promise<Set<string>> {
    await tx.query(STAGING);
    await copyRows(tx, `actas_por_cargar (${COLUMNS})`, filas.map(toCopy));
    const conceptos = conceptosJson(filas);
    const sql: SqlDeCarga = conceptos === '[]' ? STAGED : { ...STAGED, conceptos: '$1' };
    const { text } = statementOf(sql, avisar ? avisoSql(this.config, sql) : []);
    const added = (await tx.query<{ id: string }[]>(text, sql.conceptos ? [conceptos] : [])).map(({ id }) => id);
    const isAll = added.length === filas.length;
    const values = [loteId, confirmadoPor, ...(isAll ? [] : [added])];
    await tx.query(isAll ? PROCEDENCIA_DE_TODAS : PROCEDENCIA_DE_ALGUNAS, values);
    await tx.query('DROP TABLE actas_por_cargar');
    return new Set(added);
  }

  /** Those of these acts that are filed on any of these vehicles. */
  find(tx: Tx, ids: readonly string[], vehiculoIds: readonly string[]): Promise<ActaGuardada[]> {
    const text = `SELECT id, vehiculo_id, moneda, importe FROM registro.infracciones
      WHERE id = ANY($1::uuid[]) AND vehiculo_id = ANY($2::uuid[])`;
    return statementsOf(tx).query({ name: 'actas_guardadas', text }, [ids, vehiculoIds]);
  }
}

function toCopy({ row, linea, folio }: FilaDeBloque): (string | number | null)[] {
  return [
    row.id,
    row.vehiculo_id,
    row.oficial_id,
    row.persona_id,
    row.placa_patente,
    formatMomento(row.momento.getTime()),
    row.comentarios,
    formatMomento(row.creado_en.getTime()),
    row.request_id,
    row.direccion,
    row.lugar,
    row.latitud,
    row.longitud,
    row.moneda,
    row.importe,
    linea,
    folio,
  ];
}
