import { montoSql } from '../../core/money/monto.js';

// What is in force at an instant is asked in the same words wherever it is asked: of several that have begun, the last.

const VALORES = `registro.valores_unidad v WHERE NOT EXISTS
  (SELECT FROM registro.valores_anulados a WHERE a.valor_id = v.id)`;

const PRECIOS = `registro.precios_tipo p WHERE NOT EXISTS
  (SELECT FROM registro.precios_anulados a WHERE a.precio_id = p.id)`;

/** Every value of a unit that was not taken back. */
export const valoresDe = (unidad: string): string =>
  `SELECT v.id, v.valor, v.desde FROM ${VALORES} AND v.unidad_id = ${unidad}`;

/** Every price of a type that was not taken back. */
export const preciosDe = (tipo: string): string => `SELECT p.* FROM ${PRECIOS} AND p.tipo_id = ${tipo}`;

/** The value in force at an instant, or no row. */
export const valorVigente = (unidad: string, en: string): string =>
  `${valoresDe(unidad)} AND v.desde <= ${en} ORDER BY v.desde DESC LIMIT 1`;

/** The price in force at an instant, or no row. */
export const precioVigente = (tipo: string, en: string): string =>
  `${preciosDe(tipo)} AND p.desde <= ${en} ORDER BY p.desde DESC LIMIT 1`;

/** What {@link conPrecio} joins to a type, as columns. A price whose unit has no value then has no amount. */
export const COLUMNAS_DE_PRECIO = `p.id AS precio_id, coalesce(u.codigo, p.moneda) AS unidad,
  trim_scale(p.cantidad)::text AS cantidad, coalesce(trim_scale(v.valor)::text, CASE WHEN p.moneda IS NOT NULL THEN '1' END) AS valor_unidad,
  coalesce(u.moneda, p.moneda) AS moneda, p.desde AS precio_desde,
  ${montoSql('p.cantidad', 'coalesce(v.valor, CASE WHEN p.moneda IS NOT NULL THEN 1 END)', 'coalesce(u.decimales, p.decimales)')}::text AS monto`;

/** Joins what the type `tipo` costs at an instant. */
export const conPrecio = (tipo: string, en: string): string => `
  LEFT JOIN LATERAL (${precioVigente(tipo, en)}) p ON true
  LEFT JOIN registro.unidades u ON u.id = p.unidad_id
  LEFT JOIN LATERAL (${valorVigente('p.unidad_id', en)}) v ON p.unidad_id IS NOT NULL`;
