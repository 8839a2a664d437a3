import { Injectable } from '@nestjs/common';
import { Conditions } from '../../core/database/conditions.js';
import { Reads, type Lector } from '../../core/database/reads.js';
import { correoPatterns, matchesSql, prefixPattern, searchPatterns } from '../../core/database/search.js';
import { refuseTooWide } from '../../core/database/too-wide.js';
import type { Tx } from '../../core/database/transactions.js';
import { normalizePlaca } from '../vehiculos/placa.rule.js';
import type { Resultado, TipoDeOperacion } from './operacion.rule.js';
import { ordenSql, type Lugar, type Orden } from './registro.orden.js';
import type { Registro } from './registro.entity.js';

/** What was asked. */
export type EntradaDeRegistro = Pick<Registro, 'tipo' | 'placa_patente'>;

/** A record that is written; the batch it belongs to is of all of them. */
export type NuevoRegistro = Pick<Registro, 'id' | 'placa_patente' | 'resultado' | 'saldo'>;

/** A record as it is read. */
export interface RegistroLeido {
  id: string;
  cliente_id: string;
  cliente_nombre: string;
  tipo: TipoDeOperacion;
  placa_patente: string;
  /** Absent where it was not asked for: it may be long. */
  resultado?: Resultado;
  costo: number;
  saldo: number;
  lote_id: string | null;
  creado_en: Date;
  anulado_en: Date | null;
  anulado_por: string | null;
  anulado_por_correo: string | null;
  motivo: string | null;
}

/** To which records a question is narrowed. Times in ms; `hasta` is excluded. */
export interface RegistrosFiltro {
  /** The client who asks, who sees no others. */
  propiosDe?: string | undefined;
  clienteId?: string | undefined;
  tipo?: TipoDeOperacion | undefined;
  placa?: string | undefined;
  desde?: number | undefined;
  hasta?: number | undefined;
  costoMin?: number | undefined;
  costoMax?: number | undefined;
  /** Only the annulled ones, or only the others. */
  anulados?: boolean | undefined;
  /** The beginning of a plate, or, if they are searched too, part of a client's name or e-mail. */
  buscar?: string | undefined;
  buscaClientes?: boolean;
}

/** Which part of them, in which order. */
export interface RegistrosTramo {
  orden: Orden;
  despuesDe?: Lugar | undefined;
  cantidad: number;
  conResultado: boolean;
}

const columns = (
  resultado: boolean,
): string => `r.id, r.cliente_id, c.nombre AS cliente_nombre, r.tipo, r.placa_patente,
  ${resultado ? 'r.resultado, ' : ''}r.costo, r.saldo, r.lote_id, r.creado_en, a.anulado_en, a.anulado_por,
  u.correo AS anulado_por_correo, a.motivo`;

const FROM = `FROM registro.registros r JOIN registro.clientes c ON c.id = r.cliente_id
  LEFT JOIN registro.anulaciones_registro a ON a.registro_id = r.id LEFT JOIN registro.usuarios u ON u.id = a.anulado_por`;

@Injectable()
export class RegistrosRepository {
  constructor(private readonly reads: Reads) {}

  /** Writes what one client was answered, all of one kind, at one price and at one instant. */
  async insert(
    tx: Tx,
    comun: Pick<Registro, 'cliente_id' | 'tipo' | 'costo' | 'lote_id' | 'creado_en'>,
    nuevos: readonly NuevoRegistro[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO registro.registros
         (cliente_id, tipo, costo, lote_id, creado_en, id, placa_patente, resultado, saldo)
       SELECT $1::uuid, $2, $3::integer, $4::uuid, $5::timestamptz, n.id, n.placa_patente, n.resultado, n.saldo
       FROM unnest($6::uuid[], $7::varchar[], $8::json[], $9::integer[]) AS n (id, placa_patente, resultado, saldo)`,
      [
        ...(['cliente_id', 'tipo', 'costo', 'lote_id', 'creado_en'] as const).map((column) => comun[column]),
        nuevos.map(({ id }) => id),
        nuevos.map(({ placa_patente }) => placa_patente),
        nuevos.map(({ resultado }) => JSON.stringify(resultado)),
        nuevos.map(({ saldo }) => saldo),
      ],
    );
  }

  /** @param source the transaction that wrote it, or where it is read outside of one */
  async findById(id: string, source: Pick<Tx, 'query'> = this.reads.primary): Promise<RegistroLeido | null> {
    const [row] = await source.query<RegistroLeido[]>(`SELECT ${columns(true)} ${FROM} WHERE r.id = $1`, [id]);
    return row ?? null;
  }

  /** The records that a batch made for plates, by these. */
  async findOfLote(source: Pick<Tx, 'query'>, loteId: string, placas: readonly string[]): Promise<Map<string, string>> {
    const rows = await source.query<{ placa_patente: string; id: string }[]>(
      'SELECT placa_patente, id FROM registro.registros WHERE lote_id = $1 AND placa_patente = ANY($2::varchar[])',
      [loteId, placas],
    );
    return new Map(rows.map(({ placa_patente, id }) => [placa_patente, id]));
  }

  async findEntradas(ids: readonly string[]): Promise<Map<string, EntradaDeRegistro>> {
    const rows = await this.reads.primary.query<(EntradaDeRegistro & { id: string })[]>(
      'SELECT id, tipo, placa_patente FROM registro.registros WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, ...entrada }) => [id, entrada]));
  }

  async findResultados(ids: readonly string[]): Promise<Map<string, Resultado>> {
    const rows = await this.reads.primary.query<{ id: string; resultado: Resultado }[]>(
      'SELECT id, resultado FROM registro.registros WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, resultado }) => [id, resultado]));
  }

  /** @throws unprocessable where it takes too long */
  findPage(
    lector: Lector,
    filtro: RegistrosFiltro,
    { orden, despuesDe, cantidad, conResultado }: RegistrosTramo,
  ): Promise<RegistroLeido[]> {
    const where = narrowed(filtro);
    const { column, type, way } = ordenSql(orden);
    if (despuesDe) {
      const [valor, id] = [where.parameter(despuesDe.valor), despuesDe.id];
      where.add((p) => `(${column}, r.id) ${way === 'ASC' ? '>' : '<'} (${valor}::${type}, ${p}::uuid)`, id);
    }
    const limit = where.parameter(cantidad);
    const sql = `SELECT ${columns(conResultado)} ${FROM} ${where.sql()}
      ORDER BY ${column} ${way}, r.id ${way} LIMIT ${limit}`;
    return refuseTooWide(this.reads.run(lector, (source) => source.query<RegistroLeido[]>(sql, where.values)));
  }

  /** Writes that a record was annulled; false where it was already, also by who is just doing it. */
  async annul(tx: Tx, registroId: string, anuladoPor: string, motivo: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO registro.anulaciones_registro (registro_id, anulado_por, motivo) VALUES ($1, $2, $3)
       ON CONFLICT (registro_id) DO NOTHING RETURNING registro_id`,
      [registroId, anuladoPor, motivo],
    );
    return rows.length > 0;
  }
}

function narrowed(filtro: RegistrosFiltro): Conditions {
  const where = new Conditions();
  const { propiosDe, clienteId, tipo, placa, desde, hasta, costoMin, costoMax, anulados, buscar } = filtro;
  if (propiosDe !== undefined) where.add((p) => `r.cliente_id = ${p}`, propiosDe);
  if (clienteId !== undefined) where.add((p) => `r.cliente_id = ${p}`, clienteId);
  if (tipo !== undefined) where.add((p) => `r.tipo = ${p}`, tipo);
  if (placa !== undefined) where.add((p) => `r.placa_patente = ${p}`, placa);
  if (desde !== undefined) where.add((p) => `r.creado_en >= ${p}`, new Date(desde));
  if (hasta !== undefined) where.add((p) => `r.creado_en < ${p}`, new Date(hasta));
  if (costoMin !== undefined) where.add((p) => `r.costo >= ${p}`, costoMin);
  if (costoMax !== undefined) where.add((p) => `r.costo <= ${p}`, costoMax);
  if (anulados !== undefined) where.require(`a.registro_id IS ${anulados ? 'NOT ' : ''}NULL`);
  if (buscar !== undefined) where.require(searchSql(where, buscar, filtro.buscaClientes ?? false));
  return where;
}

function searchSql(where: Conditions, buscar: string, buscaClientes: boolean): string {
  const comienzo = normalizePlaca(buscar);
  // Nothing is left of a text of mere separators, and every plate begins with nothing.
  const ofPlaca = comienzo && `r.placa_patente LIKE ${where.parameter(prefixPattern(comienzo))}`;
  if (!buscaClientes) return ofPlaca || 'false';
  const nombre = matchesSql('s.busqueda', where.parameter(searchPatterns(buscar)));
  const correo = matchesSql('s.correo', where.parameter(correoPatterns(buscar)));
  const ofCliente = `r.cliente_id IN (SELECT s.id FROM registro.clientes s WHERE ${nombre} OR ${correo})`;
  return ofPlaca ? `(${ofPlaca} OR ${ofCliente})` : ofCliente;
}
