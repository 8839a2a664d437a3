import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { newId } from '../../../core/fields/id.js';
import type { Visto } from './visto.js';

@Injectable()
export class VisitasRegistradasRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The salt of a day, which is the same in every process: `nueva`, unless there is one. */
  async findSal(dia: string, nueva: Buffer): Promise<Buffer> {
    await this.keepSal(dia, nueva);
    const rows = await this.dataSource.query<{ sal: Buffer }[]>(
      'SELECT sal FROM registro.sales_visitas WHERE dia = $1',
      [dia],
    );
    return rows[0]?.sal ?? nueva;
  }

  /** Puts a salt back that a crash of the database took. */
  async keepSal(dia: string, sal: Buffer): Promise<void> {
    await this.dataSource.query(
      'INSERT INTO registro.sales_visitas (dia, sal) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [dia, sal],
    );
  }

  /**
   * Adds looks to what there is. Rows are written in the order of their keys, visitors before numbers, so that processes
   * that add at once wait for each other and never in a circle.
   */
  async add(vistos: readonly Visto[]): Promise<void> {
    await this.dataSource.query(ADD, [
      vistos.map(newId),
      vistos.map(({ tipoId }) => tipoId),
      vistos.map(({ dia }) => dia),
      vistos.map(({ visitante }) => visitante),
      vistos.map(({ esIdentificado }) => esIdentificado),
      vistos.map(({ veces }) => veces),
    ]);
  }
}

const ADD = `
  WITH visto AS (
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::date[], $4::uuid[], $5::boolean[], $6::int[])
      AS v (id, tipo_id, dia, visitante, identificada, veces)
  ), nuevo AS (
    INSERT INTO registro.visitantes (tipo_id, dia, visitante)
    SELECT tipo_id, dia, visitante FROM visto ORDER BY tipo_id, dia, visitante
    ON CONFLICT DO NOTHING RETURNING tipo_id, dia
  ), distinta AS MATERIALIZED (SELECT tipo_id, dia, count(*)::int AS cuantas FROM nuevo GROUP BY tipo_id, dia)
  INSERT INTO registro.visitas AS antes (id, tipo_id, dia, total, identificadas, distintas)
  SELECT (array_agg(v.id))[1], v.tipo_id, v.dia, sum(v.veces), coalesce(sum(v.veces) FILTER (WHERE v.identificada), 0),
    coalesce(min(d.cuantas), 0)
  FROM visto v LEFT JOIN distinta d ON d.tipo_id = v.tipo_id AND d.dia = v.dia
  GROUP BY v.tipo_id, v.dia ORDER BY v.tipo_id, v.dia
  ON CONFLICT (tipo_id, dia) DO UPDATE SET total = antes.total + excluded.total,
    identificadas = antes.identificadas + excluded.identificadas, distintas = antes.distintas + excluded.distintas`;
