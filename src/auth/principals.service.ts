import { Injectable } from '@nestjs/common';
import { PasswordHasher } from '../common/auth/password-hasher.js';
import type { Principal, TipoPrincipal } from '../common/auth/principal.js';
import { unauthenticated } from '../common/auth/unauthenticated.js';
import { hasForbiddenCharacters } from '../common/values/texto.js';
import type { Oficial } from '../oficiales/oficial.entity.js';
import { OficialesService } from '../oficiales/oficiales.service.js';
import type { Usuario } from '../usuarios/usuario.entity.js';
import { UsuariosService } from '../usuarios/usuarios.service.js';

/** Who may hold a token: active officers and users, as the database knows them now. */
@Injectable()
export class PrincipalsService {
  constructor(
    private readonly oficiales: OficialesService,
    private readonly usuarios: UsuariosService,
    private readonly hasher: PasswordHasher,
  ) {}

  /** The holder of a token issued under `versionSesion`; null when gone, inactive or revoked since. */
  async find(tipo: TipoPrincipal, id: string, versionSesion: number): Promise<Principal | null> {
    const principal =
      tipo === 'oficial' ? ofOficial(await this.oficiales.findById(id)) : ofUsuario(await this.usuarios.findById(id));
    return principal?.versionSesion === versionSesion ? principal : null;
  }

  /** The same. @throws unauthenticated when there is none any more */
  async require(tipo: TipoPrincipal, id: string, versionSesion: number): Promise<Principal> {
    const principal = await this.find(tipo, id, versionSesion);
    if (!principal) throw unauthenticated('token_revocado');
    return principal;
  }

  /** The holder of these credentials; null for every cause, after the same time. */
  async authenticate(username: string, clave: string): Promise<Principal | null> {
    const account = hasForbiddenCharacters(username) ? null : await this.findAccount(username);
    const matches = await this.hasher.matches(clave, account?.claveHash);
    return matches && account ? account.principal : null;
  }

  private async findAccount(username: string): Promise<{ principal: Principal | null; claveHash: string } | null> {
    if (username.includes('@')) {
      const usuario = await this.usuarios.findByCorreo(username.trim().toLowerCase());
      return usuario && { principal: ofUsuario(usuario), claveHash: usuario.clave_hash };
    }
    const oficial = await this.oficiales.findForLogin(username);
    return oficial && { principal: ofOficial(oficial), claveHash: oficial.clave_hash };
  }
}

/** The principal an officer is; null unless active. */
export function ofOficial(oficial: Oficial | null): Principal | null {
  if (!oficial?.activo) return null;
  const { id, nombre, version_sesion } = oficial;
  return { tipo: 'oficial', id, nombre, rol: 'oficial', versionSesion: version_sesion };
}

function ofUsuario(usuario: Usuario | null): Principal | null {
  if (!usuario?.activo) return null;
  const { id, correo, rol, version_sesion } = usuario;
  return { tipo: 'usuario', id, nombre: correo, rol, versionSesion: version_sesion };
}
