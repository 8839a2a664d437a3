import { Injectable } from '@nestjs/common';
import { Conditions } from '../../../core/database/conditions.js';
import { Reads, type Lector } from '../../../core/database/reads.js';
import { refuseTooWide } from '../../../core/database/too-wide.js';
import type { EtiquetaUsada } from './etiquetas.cursor.js';

@Injectable()
export class EtiquetasRepository {
  constructor(private readonly reads: Reads) {}

  /** How many partners bear each tag, the most used first; a partner counts once for each, whatever its row says. */
  findUsadas(lector: Lector, despuesDe: EtiquetaUsada | undefined, cantidad: number): Promise<EtiquetaUsada[]> {
    const where = new Conditions();
    if (despuesDe) {
      const aliados = where.parameter(despuesDe.aliados);
      where.add((p) => `(u.aliados < ${aliados} OR u.aliados = ${aliados} AND u.etiqueta > ${p})`, despuesDe.etiqueta);
    }
    const sql = `SELECT u.etiqueta, u.aliados FROM (
        SELECT e.etiqueta COLLATE "C" AS etiqueta, count(*)::int AS aliados
        FROM registro.aliados a CROSS JOIN LATERAL (SELECT DISTINCT unnest(a.etiquetas) AS etiqueta) e
        GROUP BY 1
      ) u ${where.sql()} ORDER BY u.aliados DESC, u.etiqueta LIMIT ${where.parameter(cantidad)}`;
    return refuseTooWide(this.reads.run(lector, (source) => source.query<EtiquetaUsada[]>(sql, where.values)));
  }
}
