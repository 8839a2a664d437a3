import type { DataSource } from 'typeorm';
import { montoSql } from '../../../../core/money/monto.js';
import { preciosDe, valoresDe, valorVigente } from '../../vigente.sql.js';

/** What a type costs from an instant on: its price began then, or its unit got another value. */
export interface ImporteRow {
  precio_id: string;
  unidad: string;
  cantidad: string;
  /** When the price begins, and when the next one does. */
  desde: Date;
  hasta: Date | null;
  en: Date;
  moneda: string;
  /** In minor units; null while the unit has no value. */
  monto: string | null;
}

/** All that a type cost, costs and, as far as it is known, will cost; oldest first. */
export function readImportes(source: DataSource, tipoId: string): Promise<ImporteRow[]> {
  return source.query(SQL, [tipoId]);
}

const SQL = `
  WITH precio AS (SELECT p.*, lead(p.desde) OVER (ORDER BY p.desde) AS hasta FROM (${preciosDe('$1')}) p),
  cambio AS (
    SELECT p.id, p.desde AS en, (SELECT v.valor FROM (${valorVigente('p.unidad_id', 'p.desde')}) v) AS valor FROM precio p
    UNION ALL
    SELECT p.id, v.desde, v.valor FROM precio p CROSS JOIN LATERAL (${valoresDe('p.unidad_id')}) v
    WHERE v.desde > p.desde AND (p.hasta IS NULL OR v.desde < p.hasta)
  )
  SELECT p.id AS precio_id, coalesce(u.codigo, p.moneda) AS unidad, trim_scale(p.cantidad)::text AS cantidad, p.desde,
    p.hasta, c.en, coalesce(u.moneda, p.moneda) AS moneda,
    ${montoSql('p.cantidad', 'CASE WHEN p.moneda IS NOT NULL THEN 1 ELSE c.valor END', 'coalesce(u.decimales, p.decimales)')}::text AS monto
  FROM cambio c JOIN precio p ON p.id = c.id LEFT JOIN registro.unidades u ON u.id = p.unidad_id
  ORDER BY c.en`;
