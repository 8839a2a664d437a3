import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A client of whom more or less is kept aside than its batches are waiting for. Credits. */
export interface ReservaDescuadrada {
  cliente_id: string;
  nombre: string;
  reservado: number;
  /** The sum of its batches. */
  de_lotes: string;
}

/** Proves that what is kept aside of clients' credit is what their batches wait for. */
@Injectable()
export class VerificacionDeReservas {
  constructor(private readonly dataSource: DataSource) {}

  /** All of it as of one instant. */
  verificar(): Promise<ReservaDescuadrada[]> {
    return this.dataSource.query(`
      SELECT c.id AS cliente_id, c.nombre, s.reservado, coalesce(l.reservado, 0) AS de_lotes
      FROM registro.saldos_cliente s JOIN registro.clientes c ON c.id = s.cliente_id
      LEFT JOIN (SELECT cliente_id, sum(reservado) AS reservado FROM registro.lotes GROUP BY cliente_id) AS l
        ON l.cliente_id = c.id
      WHERE s.reservado <> coalesce(l.reservado, 0) ORDER BY c.id`);
  }
}
