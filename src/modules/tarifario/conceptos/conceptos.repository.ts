import { Injectable } from '@nestjs/common';
import type { Statement } from '../../../core/database/pipelined-transactions.js';
import { queryPrepared } from '../../../core/database/prepared.js';
import { Reads } from '../../../core/database/reads.js';
import { isLockTimeout } from '../../../core/database/sql-state.js';
import type { Statements } from '../../../core/database/statements.js';
import { preciosDe, valoresDe } from '../vigente.sql.js';
import { TarifarioOcupado } from '../tarifario-ocupado.js';
import type { Historia } from './historia.js';

/** Whole ms since the epoch. */
const ms = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::bigint`;

const TIPOS = `
  SELECT json_agg(json_build_object('id', t.id, 'codigo', t.codigo, 'descripcion', t.descripcion, 'articulo', t.articulo,
    'gravedad', t.gravedad, 'puntos', t.puntos, 'remolque', t.remolque, 'sin_descuento', t.sin_descuento,
    'creado_en', ${ms('t.creado_en')},
    'bajas', (SELECT coalesce(json_agg(json_build_object('desde', ${ms('b.desde')}, 'hasta', ${ms('b.hasta')})), '[]')
      FROM registro.bajas_tipo b WHERE b.tipo_id = t.id),
    'precios', (SELECT coalesce(json_agg(json_build_object('desde', ${ms('p.desde')},
        'cantidad', trim_scale(p.cantidad)::text, 'unidad', coalesce(u.codigo, p.moneda), 'es_moneda', u.id IS NULL,
        'moneda', coalesce(u.moneda, p.moneda), 'decimales', coalesce(u.decimales, p.decimales))), '[]')
      FROM (${preciosDe('t.id')}) p LEFT JOIN registro.unidades u ON u.id = p.unidad_id)))
  FROM registro.tipos_infraccion t WHERE t.codigo = ANY($1)`;

const VALORES = `
  SELECT json_agg(json_build_object('unidad', u.codigo, 'desde', ${ms('v.desde')}, 'valor', trim_scale(v.valor)::text))
  FROM registro.unidades u CROSS JOIN LATERAL (${valoresDe('u.id')}) v
  WHERE u.id IN (SELECT p.unidad_id FROM registro.precios_tipo p JOIN registro.tipos_infraccion t ON t.id = p.tipo_id
    WHERE t.codigo = ANY($1))`;

/** All of one moment: what is read here is of this revision. */
const HISTORIA: Statement = {
  name: 'historia_del_tarifario',
  text: `SELECT r.revision, coalesce((${TIPOS}), '[]') AS tipos, coalesce((${VALORES}), '[]') AS valores
    FROM registro.revision_tarifario r`,
};

const HOLD: Statement = {
  name: 'retener_tarifario',
  text: 'SELECT revision FROM registro.revision_tarifario FOR SHARE',
};

@Injectable()
export class ConceptosRepository {
  constructor(private readonly reads: Reads) {}

  /** All that was ever decided about the types that bear or bore these codes. */
  async findHistoria(codigos: readonly string[]): Promise<Historia> {
    const [historia] = await queryPrepared<Historia>(this.reads.primary, HISTORIA, [codigos]);
    return historia!;
  }

  /** The same, which nobody changes until the transaction has ended. @throws TarifarioOcupado */
  async holdHistoria(tx: Statements, codigos: readonly string[]): Promise<Historia> {
    try {
      // The second is sent along with the first and looks anew once that one has the lock.
      const [, [historia]] = await Promise.all([tx.query(HOLD, []), tx.query<Historia>(HISTORIA, [codigos])]);
      return historia!;
    } catch (error) {
      if (isLockTimeout(error)) throw new TarifarioOcupado('cargar');
      throw error;
    }
  }
}
