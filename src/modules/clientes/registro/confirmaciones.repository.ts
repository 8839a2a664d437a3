import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../../core/database/transactions.js';
import { Cliente } from '../cliente.entity.js';
import type { ConfirmacionCliente } from '../confirmacion-cliente.entity.js';

/** More than anybody needs who looks for the first one: the rest would only fill his letter box. */
const MOST_AT_ONCE = 3;

/** What a link asks for. */
export type Pedido = Pick<ConfirmacionCliente, 'id' | 'cliente_id' | 'nombre' | 'clave_hash'> &
  Pick<Cliente, 'correo' | 'confirmado' | 'activo'>;

@Injectable()
export class ConfirmacionesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The client with this e-mail, which stays as it is until the transaction ends. */
  holdCliente(tx: Tx, correo: string): Promise<Cliente | null> {
    return tx.findOne(Cliente, { where: { correo }, lock: { mode: 'for_no_key_update' } });
  }

  /** Null where the client has links enough. */
  async insert(
    tx: Tx,
    confirmacion: Pick<ConfirmacionCliente, 'id' | 'cliente_id' | 'nombre' | 'clave_hash' | 'version_sesion'>,
    horas: number,
  ): Promise<Date | null> {
    const { id, cliente_id, nombre, clave_hash, version_sesion } = confirmacion;
    const [row] = await tx.query<{ expira_en: Date }[]>(
      `INSERT INTO registro.confirmaciones_cliente (id, cliente_id, nombre, clave_hash, version_sesion, creado_en, expira_en)
       SELECT $1::uuid, $2::uuid, $3, $4, $5, now(), now() + $6 * interval '1 hour'
       WHERE (SELECT count(*) FROM registro.confirmaciones_cliente WHERE cliente_id = $2::uuid AND expira_en > now()) < $7
       RETURNING expira_en`,
      [id, cliente_id, nombre, clave_hash, version_sesion, horas, MOST_AT_ONCE],
    );
    return row?.expira_en ?? null;
  }

  /** What a link asks for; null where it opens nothing any more. */
  async find(id: string, source: Pick<DataSource, 'query'> = this.dataSource): Promise<Pedido | null> {
    const [row] = await source.query<Pedido[]>(
      `SELECT o.id, o.cliente_id, o.nombre, o.clave_hash, c.correo, c.confirmado, c.activo
       FROM registro.confirmaciones_cliente o JOIN registro.clientes c ON c.id = o.cliente_id
       WHERE o.id = $1 AND o.expira_en > now() AND o.version_sesion = c.version_sesion AND (c.activo OR NOT c.confirmado)`,
      [id],
    );
    return row ?? null;
  }
}
