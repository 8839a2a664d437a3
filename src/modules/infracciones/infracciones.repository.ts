import { Injectable } from '@nestjs/common';
import { Conditions } from '../../core/database/conditions.js';
import type { Statement } from '../../core/database/pipelined-transactions.js';
import { queryPrepared } from '../../core/database/prepared.js';
import { ANONIMO, Reads, type Lector } from '../../core/database/reads.js';
import { prefixPattern } from '../../core/database/search.js';
import type { Tramo } from '../../core/records/pagina.js';
import type { Concepto } from '../tarifario/conceptos/concepto.js';
import { CONCEPTOS } from './conceptos.sql.js';
import { idFloor } from './infraccion-id.js';
import { formatMomento } from '../../core/time/momento.js';
import type { Infraccion } from './infraccion.entity.js';

/** A filed infraction as its table holds it. */
export type InfraccionRow = Omit<Infraccion, 'vehiculo' | 'oficial' | 'persona' | 'codigos'>;

/** A filed infraction and what it is charged with; null without codes. */
export interface InfraccionConConceptos extends InfraccionRow {
  conceptos: Concepto[] | null;
}

/** From where in which file an act came, and by whose word. */
export interface Importada {
  lote_id: string;
  linea: number;
  folio: string | null;
  confirmado_por: string;
}

/** The same with its officer's number, and where it came from a file. */
export interface InfraccionConNumero extends InfraccionConConceptos {
  numero: string;
  /** Null where the officer filed it himself. */
  importada: Importada | null;
}

/** Part of the list of infractions, and to what it is narrowed. Times in ms. */
export interface InfraccionesFiltro extends Tramo {
  /** The plate as it was filed, and the vehicles that bear or bore it, which lead to the rows. */
  placa?: { leida: string; vehiculoIds: string[] } | undefined;
  /** The beginning of the plate as it was filed, and the vehicles that lead to the rows unless they are very many. */
  comienzoDePlaca?: { leido: string; vehiculoIds: string[] | null } | undefined;
  numero?: string | undefined;
  oficialId?: string | undefined;
  desde?: number | undefined;
  hasta?: number | undefined;
}

/** A place in a list ordered by instant (ms) and id. */
export interface LugarEnElTiempo {
  momento: number;
  id: string;
}

/** From one instant on and before another, in ms; an end that is absent is open. */
export interface Periodo {
  desde?: number;
  hasta?: number;
}

/** How many infractions there are, and when the first and the last happened. */
export interface Resumen {
  total: number;
  primera: Date | null;
  ultima: Date | null;
}

/** What a report shows of an infraction. */
export type InfraccionInformada = Pick<
  InfraccionConNumero,
  | 'id'
  | 'vehiculo_id'
  | 'placa_patente'
  | 'momento'
  | 'comentarios'
  | 'lugar'
  | 'latitud'
  | 'longitud'
  | 'moneda'
  | 'importe'
  | 'conceptos'
  | 'numero'
> & {
  /** Null where the officer filed it himself. */
  importada: Pick<Importada, 'folio'> | null;
};

const DESPUES_DE_TODO: LugarEnElTiempo = { momento: Infinity, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

const LEAST_ID = '00000000-0000-0000-0000-000000000000';

/** Of more vehicles than this, reading every row to sort them costs more than going through the index. */
const MAX_VEHICULOS_TO_SORT_WHOLE = 50;

const INFORMADA = `i.id, i.vehiculo_id, i.placa_patente, i.momento, i.comentarios, i.lugar, i.latitud, i.longitud, i.moneda,
  i.importe, ${CONCEPTOS}, o.numero,
  CASE WHEN d.lote_id IS NOT NULL THEN json_build_object('folio', d.folio) END AS importada`;

const OFICIAL_Y_ARCHIVO = `JOIN registro.oficiales o ON o.id = i.oficial_id
  LEFT JOIN registro.infracciones_de_lote d ON d.infraccion_id = i.id AND d.vehiculo_id = i.vehiculo_id`;

const newest = (also = ''): string => `
  FROM registro.infracciones i WHERE i.vehiculo_id = ANY($1::uuid[]) AND (i.momento, i.id) < ($2::timestamptz, $3::uuid) ${also}
  ORDER BY i.momento DESC, i.id DESC LIMIT $4`;

/** Reads and sorts all rows of the vehicles: the least work while they are few. */
const PAGE_OF_FEW: Statement = {
  name: 'informe_de_pocos',
  text: `SELECT ${INFORMADA} FROM (SELECT i.* ${newest()}) i ${OFICIAL_Y_ARCHIVO}
    ORDER BY i.momento DESC, i.id DESC`,
};

const pageOf = (rows: string): string => `SELECT ${INFORMADA} FROM (SELECT i.id, i.vehiculo_id ${rows}) pagina
    JOIN registro.infracciones i ON i.id = pagina.id AND i.vehiculo_id = pagina.vehiculo_id
    ${OFICIAL_Y_ARCHIVO}
    ORDER BY i.momento DESC, i.id DESC`;

/** Finds the page in the index alone and reads no other row. */
const PAGE_OF_MANY: Statement = { name: 'informe_de_muchos', text: pageOf(newest()) };

/** The same of a period: after the place where the one before ended, and down to an instant. */
const PAGE_WITHIN: Statement = {
  name: 'informe_de_un_periodo',
  text: pageOf(newest('AND i.momento >= $5::timestamptz')),
};

const SUMMARY_OF_VEHICULOS: Statement = {
  name: 'resumen_del_informe',
  text: `SELECT count(*)::int AS total, min(momento) AS primera, max(momento) AS ultima FROM registro.infracciones
    WHERE vehiculo_id = ANY($1::uuid[]) AND momento >= $2::timestamptz AND momento < $3::timestamptz`,
};

const COUNT_OF_VEHICULOS: Statement = {
  name: 'total_del_informe',
  text: 'SELECT count(*)::int AS total FROM registro.infracciones WHERE vehiculo_id = ANY($1::uuid[])',
};

const COLUMNS = `i.*, ${CONCEPTOS}, o.numero, CASE WHEN d.lote_id IS NOT NULL THEN json_build_object(
    'lote_id', d.lote_id, 'linea', d.linea, 'folio', d.folio, 'confirmado_por', d.confirmado_por) END AS importada
  FROM registro.infracciones i ${OFICIAL_Y_ARCHIVO}`;

@Injectable()
export class InfraccionesRepository {
  constructor(private readonly reads: Reads) {}

  /** By id alone: the prefix of the key on one server, a question to every shard on Citus. */
  async findById(id: string): Promise<InfraccionConNumero | null> {
    const rows = await this.reads.primary.query<InfraccionConNumero[]>(`SELECT ${COLUMNS} WHERE i.id = $1`, [id]);
    return rows[0] ?? null;
  }

  findPage(lector: Lector, filtro: InfraccionesFiltro): Promise<InfraccionConNumero[]> {
    const where = new Conditions();
    if (filtro.antesDeId) where.add((p) => `i.id < ${p}`, filtro.antesDeId);
    if (filtro.oficialId) where.add((p) => `i.oficial_id = ${p}`, filtro.oficialId);
    if (filtro.numero) {
      where.add((p) => `i.oficial_id = (SELECT id FROM registro.oficiales WHERE numero = ${p})`, filtro.numero);
    }
    if (filtro.placa) {
      where.add((p) => `i.placa_patente = ${p}`, filtro.placa.leida);
      where.add((p) => `i.vehiculo_id = ANY(${p}::uuid[])`, filtro.placa.vehiculoIds);
    }
    if (filtro.comienzoDePlaca) {
      const { leido, vehiculoIds } = filtro.comienzoDePlaca;
      where.add((p) => `i.placa_patente LIKE ${p}`, prefixPattern(leido));
      if (vehiculoIds) where.add((p) => `i.vehiculo_id = ANY(${p}::uuid[])`, vehiculoIds);
    }
    // Ids begin with the instant, so the key narrows the range; before 1970 they all begin alike.
    if (filtro.desde !== undefined) {
      where.add((p) => `i.id >= ${p}`, idFloor(filtro.desde));
      where.add((p) => `i.momento >= ${p}`, formatMomento(filtro.desde));
    }
    if (filtro.hasta !== undefined) {
      if (filtro.hasta > 0) where.add((p) => `i.id < ${p}`, idFloor(filtro.hasta));
      where.add((p) => `i.momento < ${p}`, formatMomento(filtro.hasta));
    }
    const limit = where.parameter(filtro.cantidad);
    const sql = `SELECT ${COLUMNS} ${where.sql()} ORDER BY i.id DESC LIMIT ${limit}`;
    return this.reads.run(lector, (source) => source.query<InfraccionConNumero[]>(sql, where.values));
  }

  /** Newest first, after the given place; every row of these vehicles is reached through one index. */
  findPageOfVehiculos(
    vehiculoIds: string[],
    { momento, id }: LugarEnElTiempo = DESPUES_DE_TODO,
    cantidad: number,
  ): Promise<InfraccionInformada[]> {
    // Whoever goes on to a second page, or owns a fleet, has more rows than it pays to read just to sort them.
    const statement =
      momento < Infinity || vehiculoIds.length > MAX_VEHICULOS_TO_SORT_WHOLE ? PAGE_OF_MANY : PAGE_OF_FEW;
    return this.inform(statement, [vehiculoIds, formatLimit(momento), id, cantidad]);
  }

  /** Newest first, within a period and after the given place. */
  findPageWithin(
    vehiculoIds: string[],
    { desde, hasta }: Periodo,
    despuesDe: LugarEnElTiempo | undefined,
    cantidad: number,
  ): Promise<InfraccionInformada[]> {
    const end = hasta ?? Infinity;
    // No act has the least of all ids, so what comes after it happened before its instant.
    const { momento, id } = despuesDe && despuesDe.momento < end ? despuesDe : { momento: end, id: LEAST_ID };
    const values = [vehiculoIds, formatLimit(momento), id, cantidad, formatLimit(desde ?? -Infinity)];
    return this.inform(PAGE_WITHIN, values);
  }

  async summarizeOfVehiculos(vehiculoIds: string[], { desde, hasta }: Periodo): Promise<Resumen> {
    const values = [vehiculoIds, formatLimit(desde ?? -Infinity), formatLimit(hasta ?? Infinity)];
    const [resumen] = await this.inform<Resumen>(SUMMARY_OF_VEHICULOS, values);
    return resumen!;
  }

  async countOfVehiculos(vehiculoIds: string[]): Promise<number> {
    const rows = await this.inform<{ total: number }>(COUNT_OF_VEHICULOS, [vehiculoIds]);
    return rows[0]?.total ?? 0;
  }

  /** Reports are everybody's: whoever asks for one has written nothing. */
  private inform<Row extends object>(statement: Statement, values: unknown[]): Promise<Row[]> {
    return this.reads.run(ANONIMO, (source) => queryPrepared<Row>(source, statement, values));
  }
}

/** An instant, in ms, or what lies beyond all of them, as PostgreSQL reads it. */
function formatLimit(momento: number): string {
  if (Number.isFinite(momento)) return formatMomento(momento);
  return momento > 0 ? 'infinity' : '-infinity';
}
