import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** One client whose balance is not what its movements say. */
export interface Descuadre {
  cliente_id: string;
  nombre: string;
  /** What is kept; null where nothing is. */
  saldo: number | null;
  reservado: number | null;
  /** The sum of the movements. */
  suma: string;
  /** How many movements there should be, and how many there are. */
  contados: number | null;
  movimientos: string;
  /** Movements that don't leave what the ones up to them add up to, or whose number is not the next. */
  rotos: string;
}

/** What a proof of the whole ledger found. */
export interface Verificacion {
  clientes: number;
  movimientos: number;
  creditos: number;
  descuadres: Descuadre[];
}

/** One line for each client: what its movements say, read one after another. */
const LIBRO = `
  SELECT c.id AS cliente_id, c.nombre, s.saldo, s.reservado, s.movimientos AS contados,
    coalesce(l.suma, 0) AS suma, coalesce(l.cuantos, 0) AS movimientos, coalesce(l.rotos, 0) AS rotos
  FROM registro.clientes c
  LEFT JOIN registro.saldos_cliente s ON s.cliente_id = c.id
  LEFT JOIN (
    SELECT cliente_id, sum(cantidad) AS suma, count(*) AS cuantos,
      count(*) FILTER (WHERE saldo <> corrido OR numero <> orden) AS rotos
    FROM (
      SELECT cliente_id, numero, cantidad, saldo,
        sum(cantidad) OVER (PARTITION BY cliente_id ORDER BY numero) AS corrido,
        row_number() OVER (PARTITION BY cliente_id ORDER BY numero) AS orden
      FROM registro.creditos
    ) AS leido GROUP BY cliente_id
  ) AS l ON l.cliente_id = c.id`;

/** Proves that every balance is the sum of its movements. */
@Injectable()
export class VerificacionService {
  constructor(private readonly dataSource: DataSource) {}

  /** Reads the whole ledger as of one instant, however long it takes. */
  verificar(): Promise<Verificacion> {
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('SET LOCAL statement_timeout = 0');
      const [totals] = await tx.query<[{ clientes: number; movimientos: string; creditos: string }]>(
        `SELECT (SELECT count(*)::int FROM registro.clientes) AS clientes, count(*) AS movimientos,
           coalesce(sum(cantidad), 0) AS creditos FROM registro.creditos`,
      );
      const descuadres = await tx.query<Descuadre[]>(
        `SELECT * FROM (${LIBRO}) AS libro
         WHERE saldo IS DISTINCT FROM suma OR contados IS DISTINCT FROM movimientos OR rotos > 0
           OR saldo < 0 OR reservado NOT BETWEEN 0 AND saldo ORDER BY cliente_id`,
      );
      const { clientes, movimientos, creditos } = totals;
      return { clientes, movimientos: Number(movimientos), creditos: Number(creditos), descuadres };
    });
  }
}
