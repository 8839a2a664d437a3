import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../../core/database/transactions.js';
import { SesionCliente } from '../../clientes/sesion-cliente.entity.js';

/** A session of the pages, and the client it is of. */
export interface SesionAbierta {
  id: string;
  cliente_id: string;
  nombre: string;
  correo: string;
  version_sesion: number;
}

@Injectable()
export class SesionesClienteRepository {
  constructor(private readonly dataSource: DataSource) {}

  async insert(tx: Tx, sesion: SesionCliente): Promise<void> {
    await tx.insert(SesionCliente, sesion);
  }

  /** Null where it has ended: by itself, or because the client logged out, was deactivated or has another password. */
  async findOpen(hash: Buffer): Promise<SesionAbierta | null> {
    const [row] = await this.dataSource.query<SesionAbierta[]>(
      `SELECT s.id, c.id AS cliente_id, c.nombre, c.correo, c.version_sesion
       FROM registro.sesiones_cliente s JOIN registro.clientes c ON c.id = s.cliente_id
       WHERE s.hash = $1 AND s.expira_en > now() AND c.activo AND c.version_sesion = s.version_sesion`,
      [hash],
    );
    return row ?? null;
  }

  /** Notes that it is in use, to five minutes, and lets it last from then on, but no longer than `totalMs` in all. */
  async renew(id: string, inactivaMs: number, totalMs: number): Promise<void> {
    await this.dataSource.query(
      `UPDATE registro.sesiones_cliente SET usado_en = now(),
         expira_en = least(now() + $2 * interval '1 ms', creado_en + $3 * interval '1 ms')
       WHERE id = $1 AND expira_en > now() AND usado_en <= now() - interval '5 minutes'`,
      [id, inactivaMs, totalMs],
    );
  }

  async end(tx: Tx, id: string): Promise<void> {
    await tx.delete(SesionCliente, { id });
  }
}
