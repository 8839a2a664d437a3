import { Injectable } from '@nestjs/common';
import { TrailedRecords, type Cual, type Restaurado } from '../../core/records/trailed-records.js';
import { cambioPropio, claveFijadaPor, hashNueva, type CambioDeClave } from '../../core/auth/cambio-de-clave.js';
import { PasswordHasher } from '../../core/passwords/password-hasher.js';
import type { RolUsuario } from '../../core/auth/permisos.js';
import type { Actor } from '../../core/auth/principal.js';
import { requireCambios } from '../../core/records/cambios.js';
import type { Lector } from '../../core/database/reads.js';
import { Transactions, type Tx } from '../../core/database/transactions.js';
import { requireFound } from '../../core/errors/not-found.js';
import { readPagina, type Pagina } from '../../core/records/pagina.js';
import { parseClave } from '../../core/passwords/clave.js';
import type { ListUsuariosQuery, UpdateUsuarioDto } from './dto/usuario.dto.js';
import { assertSuperadminLeft } from './ultimo-superadmin.js';
import { assertNotOwn } from './usuario-propio.js';
import type { Usuario } from './usuario.entity.js';
import { USUARIOS } from './usuario.record.js';
import { UsuariosRepository } from './usuarios.repository.js';

/** A new user. `correo` is in lower case. */
export interface NuevoUsuario {
  correo: string;
  clave: string;
  rol: RolUsuario;
  /** Unless said otherwise. */
  activo?: boolean | undefined;
  /** Unless the password is the user's own choice. */
  debeCambiarClave?: boolean;
}

/**
 * Users. Errors: invalid (a password with their own name in it), notFound, conflict (repeated e-mail, last superadmin, one's
 * own account, named by others), stale.
 */
@Injectable()
export class UsuariosService {
  constructor(
    private readonly usuarios: UsuariosRepository,
    private readonly records: TrailedRecords,
    private readonly transactions: Transactions,
    private readonly hasher: PasswordHasher,
  ) {}

  findById(id: string): Promise<Usuario | null> {
    return this.usuarios.findById(id);
  }

  findByCorreo(correo: string): Promise<Usuario | null> {
    return this.usuarios.findByCorreo(correo);
  }

  get(id: string): Promise<Usuario> {
    return requireFound(this.usuarios.findById(id), USUARIOS.nombre);
  }

  list(lector: Lector, { buscar, rol, activo, ...pagina }: ListUsuariosQuery): Promise<Pagina<Usuario>> {
    return readPagina(pagina, (tramo) => this.usuarios.findPage(lector, { buscar, rol, activo, ...tramo }));
  }

  existsAny(): Promise<boolean> {
    return this.usuarios.existsAny();
  }

  /**
   * @param restaurado a user who was deleted and comes back: inactive, since nobody knows his password
   * @param beforeCommit its failure undoes everything: whoever has to be told the password was not
   */
  async create(
    actor: Actor,
    { correo, clave, rol, activo = true, debeCambiarClave = true }: NuevoUsuario,
    restaurado?: Restaurado,
    beforeCommit?: () => Promise<void>,
  ): Promise<Usuario> {
    const usuario = {
      correo,
      clave_hash: await this.hasher.hash(parseClave(clave, 'clave', [correo])),
      rol,
      activo: activo && !restaurado,
      debe_cambiar_clave: debeCambiarClave,
      ...claveFijadaPor(actor),
      segundo_factor: 'no' as const,
      version_sesion: restaurado?.version_sesion ?? 1,
    };
    return this.transactions.run(async (tx) => {
      const creado = await this.records.create(tx, actor, USUARIOS, usuario, restaurado);
      await beforeCommit?.();
      return creado;
    });
  }

  /** Sets a password that must be changed at the next log-in; all of the user's tokens are revoked. */
  async resetClave(actor: Actor, correo: string, clave: string, beforeCommit?: () => Promise<void>): Promise<Usuario> {
    const clave_hash = await this.hasher.hash(parseClave(clave, 'clave', [correo]));
    return this.transactions.run(async (tx) => {
      const id = await this.holdIdOfCorreo(tx, correo);
      const despues = await this.records.change(tx, actor, USUARIOS, { id }, (antes) => ({
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
      const id = await this.holdIdOfCorreo(tx, correo);
      const despues = await this.records.change(tx, actor, USUARIOS, { id }, (antes) => ({
        rol,
        version_sesion: antes.version_sesion + (rol === antes.rol ? 0 : 1),
      }));
      assertSuperadminLeft(superadmins, id, despues);
      return despues;
    });
  }

  /**
   * A new password must be replaced by its owner at the next log-in. It, deactivation and another role end all of
   * the user's sessions and tokens.
   */
  async update(actor: Actor, cual: Cual, dto: UpdateUsuarioDto): Promise<Usuario> {
    const { clave, ...campos } = requireCambios(dto);
    const cambios = clave && {
      clave_hash: await this.hasher.hash(clave),
      debe_cambiar_clave: true,
      ...claveFijadaPor(actor),
    };
    return this.transactions.run(async (tx) => {
      const superadmins = await this.usuarios.holdSuperadmins(tx);
      const despues = await this.records.change(tx, actor, USUARIOS, cual, (antes) => {
        if (clave !== undefined) parseClave(clave, 'clave', [campos.correo ?? antes.correo]);
        const revoca = clave !== undefined || campos.activo === false || (campos.rol && campos.rol !== antes.rol);
        return { ...campos, ...cambios, version_sesion: antes.version_sesion + (revoca ? 1 : 0) };
      });
      assertSuperadminLeft(superadmins, cual.id, despues);
      assertNotOwn(actor, cual.id, despues);
      return despues;
    });
  }

  delete(actor: Actor, cual: Cual): Promise<void> {
    return this.transactions.run(async (tx) => {
      const superadmins = await this.usuarios.holdSuperadmins(tx);
      await this.records.remove(tx, actor, USUARIOS, cual);
      assertSuperadminLeft(superadmins, cual.id);
      assertNotOwn(actor, cual.id);
    });
  }

  /**
   * The user's own change of password, which ends all sessions and tokens.
   * @throws invalid, on `actual` or `nueva`
   */
  async changeClave(actor: Actor, id: string, cambio: CambioDeClave): Promise<Usuario> {
    const usuario = await requireFound(this.usuarios.findById(id), USUARIOS.nombre);
    const clave_hash = await hashNueva(this.hasher, usuario.clave_hash, cambio, [usuario.correo]);
    return this.transactions.run((tx) =>
      this.records.change(tx, actor, USUARIOS, { id }, (antes) =>
        cambioPropio(actor, antes, usuario.clave_hash, clave_hash),
      ),
    );
  }

  /** Before a transaction holds a connection: hashing takes a while. @throws invalid, on `nueva` */
  async hashForgotten(correo: string, nueva: string): Promise<string> {
    return this.hasher.hash(parseClave(nueva, 'nueva', [correo]));
  }

  /** The password chosen by whoever holds a link that was sent to the user's e-mail; ends all sessions and tokens. */
  async replaceForgotten(tx: Tx, actor: Actor, id: string, clave_hash: string): Promise<void> {
    await this.records.change(tx, actor, USUARIOS, { id }, (antes) =>
      cambioPropio(actor, antes, antes.clave_hash, clave_hash),
    );
  }

  /** Ends all of the user's sessions and tokens, by the user's own wish. */
  endSesiones(actor: Actor, id: string): Promise<Usuario> {
    return this.transactions.run((tx) =>
      this.records.change(tx, actor, USUARIOS, { id }, ({ version_sesion }) => ({
        version_sesion: version_sesion + 1,
      })),
    );
  }

  /** Whether the user has a second factor, which is kept beside him. The user can't change until the transaction ends. */
  changeSegundoFactor(
    tx: Tx,
    actor: Actor,
    id: string,
    cambio: (antes: Usuario) => Promise<Partial<Pick<Usuario, 'segundo_factor' | 'version_sesion'>>>,
  ): Promise<Usuario> {
    return this.records.change(tx, actor, USUARIOS, { id }, cambio);
  }

  private holdIdOfCorreo(tx: Tx, correo: string): Promise<string> {
    return requireFound(this.usuarios.holdIdOfCorreo(tx, correo), USUARIOS.nombre);
  }
}
