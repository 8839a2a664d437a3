import { Injectable } from '@nestjs/common';
import { AuditoriaService } from '../auditoria/auditoria.service.js';
import { PasswordHasher } from '../common/auth/password-hasher.js';
import type { RolUsuario } from '../common/auth/permisos.js';
import type { Actor } from '../common/auth/principal.js';
import { Transactions } from '../common/database/transactions.js';
import { notFound } from '../common/errors/not-found.js';
import { newId } from '../common/values/id.js';
import type { Usuario } from './usuario.entity.js';
import { UsuariosRepository } from './usuarios.repository.js';

/** A new administrator. `correo` is in lower case, `clave` passed `parseClave`. */
export interface NuevoUsuario {
  correo: string;
  clave: string;
  rol: RolUsuario;
  debeCambiarClave: boolean;
}

/** Administrators. Errors: notFound, conflict (repeated e-mail). */
@Injectable()
export class UsuariosService {
  constructor(
    private readonly usuarios: UsuariosRepository,
    private readonly auditoria: AuditoriaService,
    private readonly transactions: Transactions,
    private readonly hasher: PasswordHasher,
  ) {}

  findById(id: string): Promise<Usuario | null> {
    return this.usuarios.findById(id);
  }

  findByCorreo(correo: string): Promise<Usuario | null> {
    return this.usuarios.findByCorreo(correo);
  }

  existsAny(): Promise<boolean> {
    return this.usuarios.existsAny();
  }

  async create(actor: Actor, { correo, clave, rol, debeCambiarClave }: NuevoUsuario): Promise<Usuario> {
    const ahora = new Date();
    const usuario: Usuario = {
      id: newId(),
      correo,
      clave_hash: await this.hasher.hash(clave),
      rol,
      activo: true,
      debe_cambiar_clave: debeCambiarClave,
      version_sesion: 1,
      version: 1,
      creado_en: ahora,
      actualizado_en: ahora,
    };
    return this.transactions.run(async (tx) => {
      await this.usuarios.insert(tx, usuario);
      await this.auditoria.record(tx, actor, {
        entidad: 'usuarios',
        entidadId: usuario.id,
        accion: 'crear',
        despues: usuario,
      });
      return usuario;
    });
  }

  /** Sets a password that must be changed at the next log-in; all of the user's tokens are revoked. */
  async resetClave(actor: Actor, correo: string, clave: string): Promise<Usuario> {
    const clave_hash = await this.hasher.hash(clave);
    return this.modify(actor, correo, (antes) => ({
      clave_hash,
      debe_cambiar_clave: true,
      version_sesion: antes.version_sesion + 1,
    }));
  }

  setRol(actor: Actor, correo: string, rol: RolUsuario): Promise<Usuario> {
    return this.modify(actor, correo, () => ({ rol }));
  }

  private modify(actor: Actor, correo: string, change: (antes: Usuario) => Partial<Usuario>): Promise<Usuario> {
    return this.transactions.run(async (tx) => {
      const antes = await this.usuarios.findByCorreoForUpdate(tx, correo);
      if (!antes) throw notFound('el usuario');
      const despues = { ...antes, ...change(antes), version: antes.version + 1, actualizado_en: new Date() };
      await this.usuarios.update(tx, despues);
      await this.auditoria.record(tx, actor, {
        entidad: 'usuarios',
        entidadId: antes.id,
        accion: 'modificar',
        antes,
        despues,
      });
      return despues;
    });
  }
}
