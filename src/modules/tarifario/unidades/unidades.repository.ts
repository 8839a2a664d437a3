import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MAX_MONTO, montoSql } from '../../../core/money/monto.js';
import type { Tx } from '../../../core/database/transactions.js';
import { newId } from '../../../core/fields/id.js';
import { preciosDe, valoresDe, valorVigente } from '../vigente.sql.js';
import type { Unidad } from './unidad.entity.js';

/** A unit and what it is worth at an instant, if it has a value then. */
export interface UnidadConValor extends Pick<Unidad, 'id' | 'codigo' | 'nombre' | 'moneda' | 'version'> {
  valor: string | null;
  desde: Date | null;
}

/** A value that was not taken back. */
export interface ValorRow {
  id: string;
  valor: string;
  desde: Date;
}

/** In what a price may be counted: a unit, by its code. */
export type UnidadDePrecio = Pick<Unidad, 'id' | 'codigo' | 'moneda' | 'decimales'>;

const CON_VALOR = `SELECT u.id, u.codigo, u.nombre, u.moneda, u.version, trim_scale(v.valor)::text AS valor, v.desde
  FROM registro.unidades u LEFT JOIN LATERAL (${valorVigente('u.id', '$1::timestamptz')}) v ON true`;

/** Every amount that a unit and a price of it make for as long as both hold, and that is too large. */
const TOO_LARGE = `
  WITH valores AS (SELECT v.*, lead(v.desde, 1, 'infinity'::timestamptz) OVER (ORDER BY v.desde) AS hasta FROM (${valoresDe('$1')}) v),
    precios AS (
      SELECT p.*, lead(p.desde, 1, 'infinity'::timestamptz) OVER por_tipo AS hasta FROM registro.tipos_infraccion t
      CROSS JOIN LATERAL (${preciosDe('t.id')}) p
      WHERE t.id IN (SELECT tipo_id FROM registro.precios_tipo WHERE unidad_id = $1)
      WINDOW por_tipo AS (PARTITION BY t.id ORDER BY p.desde)
    )
  SELECT 1 FROM valores v JOIN precios p ON p.unidad_id = $1 AND p.desde < v.hasta AND v.desde < p.hasta
    JOIN registro.unidades u ON u.id = $1
  WHERE ${montoSql('p.cantidad', 'v.valor', 'u.decimales')} > ${MAX_MONTO} LIMIT 1`;

@Injectable()
export class UnidadesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @param en ms since the epoch */
  findAll(en: number): Promise<UnidadConValor[]> {
    return this.dataSource.query(`${CON_VALOR} ORDER BY u.codigo`, [new Date(en)]);
  }

  findByCodigo(codigo: string, en: number): Promise<UnidadConValor | null> {
    return this.findOne('u.codigo = $2', codigo, en);
  }

  findById(id: string, en: number, tx?: Tx): Promise<UnidadConValor | null> {
    return this.findOne('u.id = $2', id, en, tx);
  }

  /** Those that were not taken back, in no order. */
  findValores(unidadId: string, tx?: Tx): Promise<ValorRow[]> {
    const sql = `SELECT id, trim_scale(valor)::text AS valor, desde FROM (${valoresDe('$1')}) v`;
    return (tx ?? this.dataSource).query(sql, [unidadId]);
  }

  /** Units by their codes, whose values stay until the transaction ends. */
  lockToPrice(tx: Tx, codigos: readonly string[]): Promise<UnidadDePrecio[]> {
    return tx.query(
      'SELECT id, codigo, moneda, decimales FROM registro.unidades WHERE codigo = ANY($1) ORDER BY id FOR SHARE',
      [codigos],
    );
  }

  async addValor(tx: Tx, unidadId: string, valor: string, desde: number, autor: string | null): Promise<void> {
    await tx.query(
      'INSERT INTO registro.valores_unidad (id, unidad_id, valor, desde, creado_por) VALUES ($1, $2, $3, $4, $5)',
      [newId(), unidadId, valor, new Date(desde), autor],
    );
  }

  async annulValor(tx: Tx, { id, desde }: ValorRow, autor: string | null): Promise<void> {
    await tx.query('INSERT INTO registro.valores_anulados (valor_id, desde, anulado_por) VALUES ($1, $2, $3)', [
      id,
      desde,
      autor,
    ]);
  }

  /** Whether some price of the unit makes an amount that is too large, at any instant. */
  async makesTooLarge(tx: Tx, unidadId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(TOO_LARGE, [unidadId]);
    return rows.length > 0;
  }

  private async findOne(condition: string, value: string, en: number, tx?: Tx): Promise<UnidadConValor | null> {
    const sql = `${CON_VALOR} WHERE ${condition}`;
    const rows: UnidadConValor[] = await (tx ?? this.dataSource).query(sql, [new Date(en), value]);
    return rows[0] ?? null;
  }
}
