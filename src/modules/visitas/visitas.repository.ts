import { Injectable } from '@nestjs/common';
import { Conditions } from '../../core/database/conditions.js';
import { Reads, type Lector } from '../../core/database/reads.js';

/** Local days, both within; what is absent is open. */
export interface Periodo {
  desde?: string | undefined;
  hasta?: string | undefined;
}

/** How often a type was looked at in some time. */
export interface TotalDeTipo {
  id: string;
  codigo: string;
  total: number;
  identificadas: number;
}

/** How often a type was looked at on a day. */
export interface TotalDeDia {
  dia: string;
  total: number;
  identificadas: number;
  distintas: number;
}

@Injectable()
export class VisitasRepository {
  constructor(private readonly reads: Reads) {}

  /** Types by how often they were looked at, most first. @param despuesDe the last of the page before */
  findTotales(
    lector: Lector,
    periodo: Periodo,
    { despuesDe, cantidad }: { despuesDe: { total: number; id: string } | undefined; cantidad: number },
  ): Promise<TotalDeTipo[]> {
    const where = within(new Conditions(), periodo);
    const condition = where.sql();
    const having = despuesDe
      ? `HAVING (sum(v.total), t.id) < (${where.parameter(despuesDe.total)}::bigint, ${where.parameter(despuesDe.id)}::uuid)`
      : '';
    const sql = `SELECT t.id, t.codigo, sum(v.total)::float8 AS total, sum(v.identificadas)::float8 AS identificadas
      FROM registro.visitas v JOIN registro.tipos_infraccion t ON t.id = v.tipo_id ${condition}
      GROUP BY t.id ${having} ORDER BY sum(v.total) DESC, t.id DESC LIMIT ${where.parameter(cantidad)}`;
    return this.reads.run(lector, (source) => source.query<TotalDeTipo[]>(sql, where.values));
  }

  /** The days on which a type was looked at, oldest first. */
  findDias(lector: Lector, tipoId: string, periodo: Periodo): Promise<TotalDeDia[]> {
    const where = new Conditions();
    where.add((p) => `v.tipo_id = ${p}`, tipoId);
    const sql = `SELECT to_char(v.dia, 'YYYY-MM-DD') AS dia, v.total, v.identificadas, v.distintas
      FROM registro.visitas v ${within(where, periodo).sql()} ORDER BY v.dia`;
    return this.reads.run(lector, (source) => source.query<TotalDeDia[]>(sql, where.values));
  }
}

function within(where: Conditions, { desde, hasta }: Periodo): Conditions {
  if (desde !== undefined) where.add((p) => `v.dia >= ${p}::date`, desde);
  if (hasta !== undefined) where.add((p) => `v.dia <= ${p}::date`, hasta);
  return where;
}
