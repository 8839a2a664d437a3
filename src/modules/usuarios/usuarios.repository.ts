import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { Usuario } from './usuario.entity.js';

@Injectable()
export class UsuariosRepository {
  constructor(private readonly dataSource: DataSource) {}

  findById(id: string): Promise<Usuario | null> {
    return this.dataSource.manager.findOneBy(Usuario, { id });
  }

  findByCorreo(correo: string): Promise<Usuario | null> {
    return this.dataSource.manager.findOneBy(Usuario, { correo });
  }

  existsAny(): Promise<boolean> {
    return this.dataSource.manager.exists(Usuario);
  }

  findByCorreoForUpdate(tx: Tx, correo: string): Promise<Usuario | null> {
    return tx.findOne(Usuario, { where: { correo }, lock: { mode: 'for_no_key_update' } });
  }

  findForUpdate(tx: Tx, id: string): Promise<Usuario | null> {
    return tx.findOne(Usuario, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  /** The active superadmins, who can't change until the transaction ends; a second such question waits. */
  async holdSuperadmins(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM registro.usuarios WHERE rol = 'superadmin' AND activo ORDER BY id FOR UPDATE`,
    );
    return rows.map(({ id }) => id);
  }

  async insert(tx: Tx, usuario: Usuario): Promise<void> {
    await tx.insert(Usuario, usuario);
  }

  async update(tx: Tx, usuario: Usuario): Promise<void> {
    await tx.update(Usuario, { id: usuario.id }, usuario);
  }

  /** Takes the user's own refresh tokens along; the lock keeps log-ins from adding one in between. */
  async delete(tx: Tx, id: string): Promise<void> {
    await tx.query('SELECT 1 FROM registro.usuarios WHERE id = $1 FOR UPDATE', [id]);
    await tx.query('DELETE FROM registro.tokens_refresco WHERE usuario_id = $1', [id]);
    await tx.delete(Usuario, { id });
  }
}
