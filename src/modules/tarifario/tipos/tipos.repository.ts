import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Conditions } from '../../../core/database/conditions.js';
import { Reads, type Lector } from '../../../core/database/reads.js';
import { anywherePatterns, matchesSql } from '../../../core/database/search.js';
import type { Tx } from '../../../core/database/transactions.js';
import { newId } from '../../../core/fields/id.js';
import { COLUMNAS_DE_PRECIO, conPrecio, preciosDe } from '../vigente.sql.js';
import type { Orden } from './orden.js';
import type { TipoInfraccion } from './tipo-infraccion.entity.js';
import type { Gravedad } from './tipo.rule.js';

/** What a type costs at an instant; all null without a price then, `valor_unidad` and `monto` without a value of its unit. */
export interface PrecioVigente {
  precio_id: string | null;
  unidad: string | null;
  cantidad: string | null;
  valor_unidad: string | null;
  moneda: string | null;
  /** In minor units. */
  monto: string | null;
  precio_desde: Date | null;
}

/** A type of infraction with its price at an instant, and who wrote it. */
export type TipoConPrecio = Omit<TipoInfraccion, 'busqueda' | 'creador' | 'autor'> &
  PrecioVigente & { creador_correo: string | null; autor_correo: string | null };

/** A price that was not taken back. */
export interface PrecioRow {
  id: string;
  /** The code of a unit or of a currency. */
  unidad: string;
  cantidad: string;
  desde: Date;
}

/** In what a new price is counted: a unit of ours, or a currency. */
export type EnUnidad = { unidad_id: string } | { moneda: string; decimales: number };

/** Part of the tariff. `en` in ms since the epoch. */
export interface TiposFiltro {
  en: number;
  buscar?: string | undefined;
  gravedad?: Gravedad | undefined;
  eliminados?: boolean | undefined;
  orden: Orden;
  /** The last row of the page before. */
  despuesDe?: { valor: string; id: string } | undefined;
  /** All, when that is left out. */
  cantidad?: number | undefined;
}

/** Types with their price at $1. Which types is said first: only of those the price is looked up. */
const selectFrom = (
  tipos: string,
): string => `SELECT t.id, t.codigo, t.descripcion, t.articulo, t.gravedad, t.puntos, t.remolque, t.sin_descuento,
    t.creado_por, t.actualizado_por, t.version, t.creado_en, t.actualizado_en, t.eliminado_en,
    creador.correo AS creador_correo, autor.correo AS autor_correo, ${COLUMNAS_DE_PRECIO}
  FROM ${tipos} t ${conPrecio('t.id', '$1::timestamptz')}
  LEFT JOIN registro.usuarios creador ON creador.id = t.creado_por
  LEFT JOIN registro.usuarios autor ON autor.id = t.actualizado_por`;

@Injectable()
export class TiposRepository {
  constructor(private readonly reads: Reads) {}

  /** For what must have the last change. */
  get primary(): DataSource {
    return this.reads.primary;
  }

  /** Reads the tariff, all that `work` reads of it from the same server. */
  run<T>(lector: Lector, work: (source: DataSource) => Promise<T>): Promise<T> {
    return this.reads.run(lector, work);
  }

  /** Also one that is gone. @param en ms since the epoch */
  findById(source: DataSource | Tx, id: string, en: number): Promise<TipoConPrecio | null> {
    return this.findOne(source, 't.id = $2', id, en);
  }

  /** One that is not gone. */
  findLivingByCodigo(source: DataSource, codigo: string, en: number): Promise<TipoConPrecio | null> {
    return this.findOne(source, 't.codigo = $2 AND t.eliminado_en IS NULL', codigo, en);
  }

  findPage(
    lector: Lector,
    { en, buscar, gravedad, eliminados = false, orden, despuesDe, cantidad }: TiposFiltro,
    chosen?: DataSource,
  ): Promise<TipoConPrecio[]> {
    const where = new Conditions();
    where.parameter(new Date(en));
    where.add((p) => `(t.eliminado_en IS NOT NULL) = ${p}`, eliminados);
    if (gravedad) where.add((p) => `t.gravedad = ${p}`, gravedad);
    if (buscar) where.add((p) => matchesSql('t.busqueda', p), anywherePatterns(buscar));
    const { column, type, way } = orden;
    if (despuesDe) {
      const id = where.parameter(despuesDe.id);
      where.add((p) => `(${column}, t.id) ${way === 'ASC' ? '>' : '<'} (${p}::${type}, ${id}::uuid)`, despuesDe.valor);
    }
    const limit = cantidad === undefined ? '' : `LIMIT ${where.parameter(cantidad)}`;
    const order = `ORDER BY ${column} ${way}, t.id ${way}`;
    const sql = `${selectFrom(`(SELECT * FROM registro.tipos_infraccion t ${where.sql()} ${order} ${limit})`)} ${order}`;
    const read = (source: DataSource): Promise<TipoConPrecio[]> => source.query(sql, where.values);
    return chosen ? read(chosen) : this.reads.run(lector, read);
  }

  /** Those that were not taken back, in no order. */
  findPrecios(source: DataSource | Tx, tipoId: string): Promise<PrecioRow[]> {
    const sql = `SELECT p.id, coalesce(u.codigo, p.moneda) AS unidad, trim_scale(p.cantidad)::text AS cantidad, p.desde
      FROM (${preciosDe('$1')}) p LEFT JOIN registro.unidades u ON u.id = p.unidad_id`;
    return source.query(sql, [tipoId]);
  }

  async addPrecios(
    tx: Tx,
    precios: readonly { tipoId: string; en: EnUnidad; cantidad: string; desde: number }[],
    autor: string | null,
  ): Promise<void> {
    const rows = precios.map(({ tipoId, en, cantidad, desde }) => {
      return { id: newId(), tipo_id: tipoId, ...en, cantidad, desde: new Date(desde), creado_por: autor };
    });
    await tx.query(
      `INSERT INTO registro.precios_tipo (id, tipo_id, unidad_id, moneda, decimales, cantidad, desde, creado_por)
       SELECT id, tipo_id, unidad_id, moneda, decimales, cantidad, desde, creado_por FROM json_to_recordset($1) AS nuevo
         (id uuid, tipo_id uuid, unidad_id uuid, moneda text, decimales smallint, cantidad numeric, desde timestamptz, creado_por uuid)`,
      [JSON.stringify(rows)],
    );
  }

  async annulPrecio(tx: Tx, { id, desde }: Pick<PrecioRow, 'id' | 'desde'>, autor: string | null): Promise<void> {
    await tx.query('INSERT INTO registro.precios_anulados (precio_id, desde, anulado_por) VALUES ($1, $2, $3)', [
      id,
      desde,
      autor,
    ]);
  }

  async beginBajas(tx: Tx, tipoIds: readonly string[], desde: Date): Promise<void> {
    await tx.query('INSERT INTO registro.bajas_tipo (tipo_id, desde) SELECT unnest($1::uuid[]), $2', [tipoIds, desde]);
  }

  async endBaja(tx: Tx, tipoId: string, hasta: Date): Promise<void> {
    await tx.query('UPDATE registro.bajas_tipo SET hasta = $2 WHERE tipo_id = $1 AND hasta IS NULL', [tipoId, hasta]);
  }

  private async findOne(
    source: DataSource | Tx,
    condition: string,
    value: string,
    en: number,
  ): Promise<TipoConPrecio | null> {
    const sql = `${selectFrom('registro.tipos_infraccion')} WHERE ${condition}`;
    const rows = await source.query<TipoConPrecio[]>(sql, [new Date(en), value]);
    return rows[0] ?? null;
  }
}
