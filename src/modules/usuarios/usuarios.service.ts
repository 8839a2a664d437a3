import { Injectable } from '@nestjs/common';
import { AuditoriaService } from '../auditoria/auditoria.service.js';
import { cambioPropio, claveFijadaPor, hashNueva, type CambioDeClave } from '../../core/auth/cambio-de-clave.js';
import { PasswordHasher } from '../../core/passwords/password-hasher.js';
import type { RolUsuario } from '../../core/auth/permisos.js';
import type { Actor } from '../../core/auth/principal.js';
import { requireCambios } from '../../core/records/cambios.js';
import { Transactions, type Tx } from '../../core/database/transactions.js';
import { assertVersion, type VersionesAceptadas } from '../../core/records/version.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { notFound } from '../../core/errors/not-found.js';
import { parseClave } from '../../core/passwords/clave.js';
import { newId } from '../../core/fields/id.js';
import type { UpdateUsuarioDto } from './dto/usuario.dto.js';
import { assertSuperadminLeft } from './ultimo-superadmin.js';
import type { Usuario } from './usuario.entity.js';
import { UsuariosRepository } from './usuarios.repository.js';

/** A new administrator. `correo` is in lower case. */
export interface NuevoUsuario {
  correo: string;
  clave: string;
  rol: RolUsuario;
  debeCambiarClave: boolean;
}

/** Administrators. Errors: invalid (a password with their own name in it), notFound, conflict (repeated e-mail, last superadmin), stale. */
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

  /** @param beforeCommit its failure undoes everything: whoever has to be told the password was not */
  async create(
    actor: Actor,
    { correo, clave, rol, debeCambiarClave }: NuevoUsuario,
    beforeCommit?: () => Promise<void>,
  ): Promise<Usuario> {
    const ahora = new Date();
    const usuario: Usuario = {
      id: newId(),
      correo,
      clave_hash: await this.hasher.hash(parseClave(clave, 'clave', [correo])),
      rol,
      activo: true,
      debe_cambiar_clave: debeCambiarClave,
      ...claveFijadaPor(actor),
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
      await beforeCommit?.();
      return usuario;
    });
  }

  /** Sets a password that must be changed at the next log-in; all of the user's tokens are revoked. */
  async resetClave(actor: Actor, correo: string, clave: string, beforeCommit?: () => Promise<void>): Promise<Usuario> {
    const clave_hash = await this.hasher.hash(parseClave(clave, 'clave', [correo]));
    return this.transactions.run(async (tx) => {
      const despues = await this.modify(tx, actor, correo, (antes) => ({
        clave_hash,
        debe_cambiar_clave: true,
        ...claveFijadaPor(actor),
        version_sesion: antes.version_sesion + 1,
      }));
      await beforeCommit?.();
      return despues;
    });
  }

  /** Another role ends all of the user's sessions and tokens. */
  setRol(actor: Actor, correo: string, rol: RolUsuario): Promise<Usuario> {
    return this.transactions.run(async (tx) => {
      const superadmins = await this.usuarios.holdSuperadmins(tx);
      const despues = await this.modify(tx, actor, correo, (antes) => ({
        rol,
        version_sesion: antes.version_sesion + (rol === antes.rol ? 0 : 1),
      }));
      assertSuperadminLeft(superadmins, despues.id, despues);
      return despues;
    });
  }

  /**
   * A new password must be replaced by its owner at the next log-in. It, deactivation and another role end all of
   * the user's sessions and tokens.
   */
  async update(actor: Actor, id: string, dto: UpdateUsuarioDto, aceptadas?: VersionesAceptadas): Promise<Usuario> {
    const { clave, ...campos } = requireCambios(dto);
    const cambios = clave && {
      clave_hash: await this.hasher.hash(clave),
      debe_cambiar_clave: true,
      ...claveFijadaPor(actor),
    };
    return this.transactions.run(async (tx) => {
      const superadmins = await this.usuarios.holdSuperadmins(tx);
      const antes = await this.usuarios.findForUpdate(tx, id);
      if (!antes) throw notFound('el usuario');
      assertVersion(antes, aceptadas);
      if (clave !== undefined) parseClave(clave, 'clave', [campos.correo ?? antes.correo]);
      const revoca = clave !== undefined || campos.activo === false || (campos.rol && campos.rol !== antes.rol);
      const version_sesion = antes.version_sesion + (revoca ? 1 : 0);
      const despues = await this.save(tx, actor, antes, { ...campos, ...cambios, version_sesion });
      assertSuperadminLeft(superadmins, id, despues);
      return despues;
    });
  }

  /** Nobody deletes himself. */
  delete(actor: Actor, id: string, aceptadas?: VersionesAceptadas): Promise<void> {
    if (actor.id === id) {
      const self = new DomainError('conflict', 'usuario_propio', 'No puede borrar su propia cuenta.');
      return Promise.reject(self);
    }
    return this.transactions.run(async (tx) => {
      const superadmins = await this.usuarios.holdSuperadmins(tx);
      const antes = await this.usuarios.findForUpdate(tx, id);
      if (!antes) throw notFound('el usuario');
      assertVersion(antes, aceptadas);
      assertSuperadminLeft(superadmins, id);
      await this.usuarios.delete(tx, id);
      await this.auditoria.record(tx, actor, { entidad: 'usuarios', entidadId: id, accion: 'borrar', antes });
    });
  }

  /**
   * The user's own change of password, which ends all sessions and tokens.
   * @throws invalid, on `actual` or `nueva`
   */
  async changeClave(actor: Actor, id: string, cambio: CambioDeClave): Promise<Usuario> {
    const usuario = await this.usuarios.findById(id);
    if (!usuario) throw notFound('el usuario');
    const clave_hash = await hashNueva(this.hasher, usuario.clave_hash, cambio, [usuario.correo]);
    return this.transactions.run((tx) =>
      this.modifyById(tx, actor, id, (antes) => cambioPropio(actor, antes, usuario.clave_hash, clave_hash)),
    );
  }

  /** Ends all of the user's sessions and tokens, by the user's own wish. */
  endSesiones(actor: Actor, id: string): Promise<Usuario> {
    return this.transactions.run((tx) =>
      this.modifyById(tx, actor, id, ({ version_sesion }) => ({ version_sesion: version_sesion + 1 })),
    );
  }

  private async modifyById(
    tx: Tx,
    actor: Actor,
    id: string,
    change: (antes: Usuario) => Partial<Usuario>,
  ): Promise<Usuario> {
    const antes = await this.usuarios.findForUpdate(tx, id);
    if (!antes) throw notFound('el usuario');
    return this.save(tx, actor, antes, change(antes));
  }

  private async modify(
    tx: Tx,
    actor: Actor,
    correo: string,
    change: (antes: Usuario) => Partial<Usuario>,
  ): Promise<Usuario> {
    const antes = await this.usuarios.findByCorreoForUpdate(tx, correo);
    if (!antes) throw notFound('el usuario');
    return this.save(tx, actor, antes, change(antes));
  }

  private async save(tx: Tx, actor: Actor, antes: Usuario, cambios: Partial<Usuario>): Promise<Usuario> {
    const despues = { ...antes, ...cambios, version: antes.version + 1, actualizado_en: new Date() };
    await this.usuarios.update(tx, despues);
    await this.auditoria.record(tx, actor, {
      entidad: 'usuarios',
      entidadId: antes.id,
      accion: 'modificar',
      antes,
      despues,
    });
    return despues;
  }
}
