import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Tx } from '../../../core/database/transactions.js';
import { TipoInfraccion } from '../tipos/tipo-infraccion.entity.js';
import { precioVigente, valoresDe, valorVigente } from '../vigente.sql.js';
import type { PrecioDeCatalogo } from './catalogo.js';
import type { TipoVivo } from './plan.js';
import type { UnidadConocida } from './precio.rule.js';

const PRECIOS = `SELECT t.id, coalesce(u.codigo, p.moneda) AS unidad, trim_scale(p.cantidad)::text AS cantidad, p.desde
  FROM registro.tipos_infraccion t
  JOIN LATERAL (${precioVigente('t.id', '$1::timestamptz')}) p ON true
  LEFT JOIN registro.unidades u ON u.id = p.unidad_id
  WHERE t.eliminado_en IS NULL`;

const UNIDADES = `SELECT u.codigo, u.moneda, u.decimales, trim_scale((
    SELECT max(valor) FROM (
      SELECT v.valor FROM (${valoresDe('u.id')}) v WHERE v.desde > $1
      UNION ALL SELECT valor FROM (${valorVigente('u.id', '$1::timestamptz')}) vigente
    ) valores))::text AS mayor
  FROM registro.unidades u`;

/** The tariff as a whole. Instants in ms since the epoch. */
@Injectable()
export class CatalogoRepository {
  /** Every living type with its price at an instant. */
  async findVivos(tx: Tx, en: number): Promise<TipoVivo[]> {
    const tipos = await tx.find(TipoInfraccion, { where: { eliminado_en: IsNull() }, order: { codigo: 'ASC' } });
    const rows = await tx.query<({ id: string; desde: Date } & PrecioDeCatalogo)[]>(PRECIOS, [new Date(en)]);
    const precios = new Map(rows.map(({ id, desde, ...precio }) => [id, { ...precio, desde: desde.getTime() }]));
    return tipos.map((tipo) => ({ tipo, precio: precios.get(tipo.id) ?? null }));
  }

  /** Every unit, by code, with the most it is worth from an instant on. */
  async findUnidades(tx: Tx, en: number): Promise<Map<string, UnidadConocida>> {
    const rows = await tx.query<(UnidadConocida & { codigo: string })[]>(UNIDADES, [new Date(en)]);
    return new Map(rows.map(({ codigo, ...unidad }) => [codigo, unidad]));
  }
}
