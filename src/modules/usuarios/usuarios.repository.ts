import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository, type DataSource } from 'typeorm';
import type { RolUsuario } from '../../core/auth/permisos.js';
import { Reads, type Lector } from '../../core/database/reads.js';
import { correoPatterns, matchesSql } from '../../core/database/search.js';
import type { Tx } from '../../core/database/transactions.js';
import type { Tramo } from '../../core/records/pagina.js';
import { Usuario } from './usuario.entity.js';

/** Part of the list of users, and to what it is narrowed. */
export interface UsuariosFiltro extends Tramo {
  buscar?: string | undefined;
  rol?: RolUsuario | undefined;
  activo?: boolean | undefined;
}

@Injectable()
export class UsuariosRepository {
  constructor(
    @InjectRepository(Usuario) private readonly usuarios: Repository<Usuario>,
    private readonly reads: Reads,
  ) {}

  findById(id: string): Promise<Usuario | null> {
    return this.usuarios.findOneBy({ id });
  }

  findByCorreo(correo: string): Promise<Usuario | null> {
    return this.usuarios.findOneBy({ correo });
  }

  findPage(lector: Lector, filtro: UsuariosFiltro): Promise<Usuario[]> {
    return this.reads.run(lector, (source) => this.readPage(source, filtro));
  }

  private readPage(source: DataSource, filtro: UsuariosFiltro): Promise<Usuario[]> {
    const { buscar, rol, activo, antesDeId, cantidad } = filtro;
    const query = source.createQueryBuilder(Usuario, 'u').orderBy('u.id', 'DESC').limit(cantidad);
    if (antesDeId) query.andWhere('u.id < :antesDeId', { antesDeId });
    if (rol) query.andWhere('u.rol = :rol', { rol });
    if (activo !== undefined) query.andWhere('u.activo = :activo', { activo });
    if (buscar) query.andWhere(matchesSql('u.correo', ':patrones'), { patrones: correoPatterns(buscar) });
    return query.getMany();
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
