import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Conditions } from '../../core/database/conditions.js';
import { Reads, type Lector } from '../../core/database/reads.js';
import { idOf, type Cuenta } from './registro/cuentas.js';

/** Requests of a kind in an hour, as the table has them. */
export interface FilaDeSolicitudes {
  hora: Date;
  metodo: string;
  ruta: string;
  estado: number;
  aliado_id: string | null;
  /** What the partner is called; null where he was deleted. */
  aliado_nombre: string | null;
  total: number;
  tiempos: number[];
}

@Injectable()
export class SolicitudesRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reads: Reads,
  ) {}

  /** Adds to what there is. A count that is there twice is added up before; one of a made-up partner has none. */
  async add(cuentas: readonly Cuenta[]): Promise<void> {
    const rows = together(await this.withKnownAliados(cuentas));
    await this.dataSource.query(ADD, [
      rows.map(idOf),
      rows.map(({ hora }) => new Date(hora)),
      rows.map(({ respuesta }) => respuesta.metodo),
      rows.map(({ respuesta }) => respuesta.ruta.slice(0, MOST_RUTA)),
      rows.map(({ respuesta }) => respuesta.estado),
      rows.map(({ aliadoId }) => aliadoId),
      rows.map(({ total }) => total),
      rows.map(({ tiempos }) => `{${tiempos.join(',')}}`),
    ]);
  }

  private async withKnownAliados(cuentas: readonly Cuenta[]): Promise<readonly Cuenta[]> {
    const ids = [...new Set(cuentas.map(({ aliadoId }) => aliadoId))].filter((id) => id !== null);
    if (ids.length === 0) return cuentas;
    const rows = await this.dataSource.query<{ id: string }[]>('SELECT id FROM registro.aliados WHERE id = ANY ($1)', [
      ids,
    ]);
    const known = new Set<string | null>(rows.map(({ id }) => id));
    return cuentas.map((cuenta) => (known.has(cuenta.aliadoId) ? cuenta : { ...cuenta, aliadoId: null }));
  }

  /** What was counted from an hour on, oldest first. @param ruta a pattern, whatever its parameters are called */
  findDesde(lector: Lector, desde: Date, ruta: string | undefined): Promise<FilaDeSolicitudes[]> {
    const where = new Conditions();
    where.add((p) => `s.hora >= ${p}`, desde);
    if (ruta !== undefined) where.add((p) => `${sinNombres('s.ruta')} = ${sinNombres(p)}`, ruta);
    const sql = `SELECT s.hora, s.metodo, s.ruta, s.estado, s.aliado_id, a.nombre AS aliado_nombre, s.total, s.tiempos
      FROM registro.solicitudes_por_hora s LEFT JOIN registro.aliados a ON a.id = s.aliado_id ${where.sql()} ORDER BY s.hora, s.id`;
    return this.reads.run(lector, (source) => source.query<FilaDeSolicitudes[]>(sql, where.values));
  }
}

const MOST_RUTA = 300;

/** A pattern as routes of this server (`:id`) and documents (`{id}`) write it, without the names of its parameters. */
const sinNombres = (ruta: string): string =>
  String.raw`regexp_replace(${ruta}, '/(?::\w+|\{\w*\})(?=/|$)', '/{}', 'g')`;

/** One of each id: a statement can't change a row twice. */
function together(cuentas: readonly Cuenta[]): Cuenta[] {
  const byId = new Map<string, Cuenta>();
  for (const cuenta of cuentas) {
    const id = idOf(cuenta);
    const known = byId.get(id);
    if (!known) byId.set(id, { ...cuenta, tiempos: [...cuenta.tiempos] });
    else {
      known.total += cuenta.total;
      cuenta.tiempos.forEach((count, place) => (known.tiempos[place]! += count));
    }
  }
  // In the order of their ids: processes that write at once wait for each other, and never in a circle.
  return [...byId].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, cuenta]) => cuenta);
}

const ADD = `
  INSERT INTO registro.solicitudes_por_hora AS antes (id, hora, metodo, ruta, estado, aliado_id, total, tiempos)
  SELECT s.id, s.hora, s.metodo, s.ruta, s.estado, s.aliado_id, s.total, s.tiempos::int[]
  FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::smallint[], $6::uuid[], $7::int[], $8::text[])
    AS s (id, hora, metodo, ruta, estado, aliado_id, total, tiempos)
  ON CONFLICT (id) DO UPDATE SET total = antes.total + excluded.total, tiempos = ARRAY (
    SELECT coalesce(a.n, 0) + coalesce(b.n, 0)
    FROM unnest(antes.tiempos) WITH ORDINALITY AS a (n, place)
    FULL JOIN unnest(excluded.tiempos) WITH ORDINALITY AS b (n, place) USING (place) ORDER BY place)`;
