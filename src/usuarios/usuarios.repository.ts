import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../common/database/transactions.js';
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

  async insert(tx: Tx, usuario: Usuario): Promise<void> {
    await tx.insert(Usuario, usuario);
  }

  async update(tx: Tx, usuario: Usuario): Promise<void> {
    await tx.update(Usuario, { id: usuario.id }, usuario);
  }
}
