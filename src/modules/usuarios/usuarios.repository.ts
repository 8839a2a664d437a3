import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { Usuario } from './usuario.entity.js';

@Injectable()
export class UsuariosRepository {
  constructor(@InjectRepository(Usuario) private readonly usuarios: Repository<Usuario>) {}

  findById(id: string): Promise<Usuario | null> {
    return this.usuarios.findOneBy({ id });
  }

  findByCorreo(correo: string): Promise<Usuario | null> {
    return this.usuarios.findOneBy({ correo });
  }

  existsAny(): Promise<boolean> {
    return this.usuarios.exists();
  }

  /** The id of the user with this e-mail, which stays so until the transaction ends. */
  async holdIdOfCorreo(tx: Tx, correo: string): Promise<string | null> {
    const usuario = await tx.findOne(Usuario, { where: { correo }, lock: { mode: 'for_no_key_update' } });
    return usuario?.id ?? null;
  }

  /** The active superadmins, who can't change until the transaction ends; a second such question waits. */
  async holdSuperadmins(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM registro.usuarios WHERE rol = 'superadmin' AND activo ORDER BY id FOR UPDATE`,
    );
    return rows.map(({ id }) => id);
  }
}
