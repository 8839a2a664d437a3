import { Injectable } from '@nestjs/common';
import type { CambioDeClave } from '../../../core/auth/cambio-de-clave.js';
import type { Actor, Principal } from '../../../core/auth/principal.js';
import { ClientesService } from '../../clientes/clientes.service.js';
import { OficialesService } from '../../oficiales/oficiales.service.js';
import { UsuariosService } from '../../usuarios/usuarios.service.js';
import { LoginEventsService } from '../login-events.service.js';
import { LoginLimitsService } from '../login/login-limits.service.js';

/** Whose account. */
type Titular = Pick<Principal, 'tipo' | 'id'>;

/** What officers, users and clients alike do with their own account. */
@Injectable()
export class CuentaPropiaService {
  constructor(
    private readonly oficiales: OficialesService,
    private readonly usuarios: UsuariosService,
    private readonly clientes: ClientesService,
    private readonly limits: LoginLimitsService,
    private readonly events: LoginEventsService,
  ) {}

  /**
   * Replaces the holder's password and ends all of his tokens and sessions. A wrong one counts as a log-in that failed.
   * @throws invalid, on `actual` or `nueva`; limited
   */
  async changeClave(actor: Actor, { tipo, id }: Titular, cambio: CambioDeClave): Promise<void> {
    try {
      const login = { cuenta: id, direccion: actor.direccion, dispositivo: undefined };
      await this.limits.attempt(login, () => this.replaceClave(actor, { tipo, id }, cambio));
    } catch (error) {
      this.events.recordClaveFailure(actor, error);
      throw error;
    }
  }

  /** The same for whoever just logged in with that password, which was counted then. @throws invalid */
  async replaceClave(actor: Actor, { tipo, id }: Titular, { actual, nueva }: CambioDeClave): Promise<void> {
    await this.of(tipo).changeClave(actor, id, { actual, nueva });
  }

  /** Ends all of the holder's tokens and sessions, at once. */
  async endSesiones(actor: Actor, { tipo, id }: Titular): Promise<void> {
    await this.of(tipo).endSesiones(actor, id);
  }

  private of(tipo: Titular['tipo']): OficialesService | UsuariosService | ClientesService {
    return { oficial: this.oficiales, usuario: this.usuarios, cliente: this.clientes }[tipo];
  }
}
