import { Injectable } from '@nestjs/common';
import { PasswordHasher } from '../../core/passwords/password-hasher.js';
import type { Principal, TipoPrincipal } from '../../core/auth/principal.js';
import { RejectedLogin } from '../../core/security-events/rejected-login.js';
import { unauthenticated } from '../../core/errors/unauthenticated.js';
import { hasForbiddenCharacters } from '../../core/text/texto.js';
import type { Cliente } from '../clientes/cliente.entity.js';
import { ClientesService } from '../clientes/clientes.service.js';
import type { Oficial } from '../oficiales/oficial.entity.js';
import { OficialesService } from '../oficiales/oficiales.service.js';
import type { Usuario } from '../usuarios/usuario.entity.js';
import { UsuariosService } from '../usuarios/usuarios.service.js';

/** Who may hold a token: active officers, users and clients, as the database knows them now. */
@Injectable()
export class PrincipalsService {
  constructor(
    private readonly oficiales: OficialesService,
    private readonly usuarios: UsuariosService,
    private readonly clientes: ClientesService,
    private readonly hasher: PasswordHasher,
  ) {}

  /** The holder of a token issued under `versionSesion`; null when gone, inactive or revoked since. */
  async find(tipo: TipoPrincipal, id: string, versionSesion: number): Promise<Principal | null> {
    const principal = await this.findById(tipo, id);
    return principal?.versionSesion === versionSesion ? principal : null;
  }

  /** The same. @throws unauthenticated when there is none any more */
  async require(tipo: TipoPrincipal, id: string, versionSesion: number): Promise<Principal> {
    const principal = await this.find(tipo, id, versionSesion);
    if (!principal) throw unauthenticated('token_revocado');
    return principal;
  }

  /** The holder of an account with this password. @throws RejectedLogin, the same for every cause and after the same time */
  async prove(account: Account | null, clave: string): Promise<Principal> {
    const matches = await this.hasher.matches(clave, account?.claveHash);
    if (!account || !matches) throw new RejectedLogin(account?.cuenta ?? null);
    if (!account.principal) throw new RejectedLogin(account.cuenta, 'inactiva');
    return account.principal;
  }

  /** The one account that is called so: by number, name or e-mail. */
  async findAccount(username: string): Promise<Account | null> {
    if (hasForbiddenCharacters(username)) return null;
    if (username.includes('@')) {
      const correo = username.trim().toLowerCase();
      // Both at once, whatever the first finds: how long an answer takes must not tell whose e-mail it is.
      const [usuario, cliente] = await Promise.all([
        this.usuarios.findByCorreo(correo),
        this.clientes.findByCorreo(correo),
      ]);
      if (usuario) return toAccount('usuario', usuario, ofUsuario(usuario));
      return cliente && toAccount('cliente', cliente, ofCliente(cliente));
    }
    const oficial = await this.oficiales.findForLogin(username);
    return oficial && toAccount('oficial', oficial, ofOficial(oficial));
  }

  private async findById(tipo: TipoPrincipal, id: string): Promise<Principal | null> {
    if (tipo === 'oficial') return ofOficial(await this.oficiales.findById(id));
    if (tipo === 'usuario') return ofUsuario(await this.usuarios.findById(id));
    return ofCliente(await this.clientes.findById(id));
  }
}

/** Whom a name stands for. */
export interface Account {
  cuenta: { tipo: TipoPrincipal; id: string };
  /** Absent where the account may not log in. */
  principal: Principal | null;
  claveHash: string;
}

function toAccount(
  tipo: TipoPrincipal,
  { id, clave_hash }: Pick<Oficial, 'id' | 'clave_hash'>,
  principal: Principal | null,
): Account {
  return { cuenta: { tipo, id }, principal, claveHash: clave_hash };
}

/** The principal an officer is; null unless active. */
export function ofOficial(oficial: Oficial | null): Principal | null {
  if (!oficial?.activo) return null;
  const { id, nombre, version_sesion, debe_cambiar_clave } = oficial;
  const sesion = { versionSesion: version_sesion, debeCambiarClave: debe_cambiar_clave };
  return { tipo: 'oficial', id, nombre, rol: 'oficial', ...sesion };
}

function ofUsuario(usuario: Usuario | null): Principal | null {
  if (!usuario?.activo) return null;
  const { id, correo, rol, version_sesion, debe_cambiar_clave, segundo_factor } = usuario;
  const sesion = { versionSesion: version_sesion, debeCambiarClave: debe_cambiar_clave };
  return { tipo: 'usuario', id, nombre: correo, rol, ...sesion, segundoFactor: segundo_factor === 'activo' };
}

/** The principal a client is; null unless active, which none is that was not confirmed. */
export function ofCliente(cliente: Cliente | null): Principal | null {
  if (!cliente?.activo) return null;
  const { id, nombre, version_sesion } = cliente;
  return { tipo: 'cliente', id, nombre, rol: 'cliente', versionSesion: version_sesion, debeCambiarClave: false };
}
