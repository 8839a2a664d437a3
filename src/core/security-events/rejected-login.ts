import type { Principal } from '../auth/principal.js';
import { DomainError } from '../errors/domain.error.js';
import { unauthenticated, type CodigoDe401 } from '../errors/unauthenticated.js';
import type { CuentaDeEvento } from './eventos.js';

/** Why a right password did not let its owner in. */
export type MotivoDeRechazo = 'inactiva' | 'sin_acceso' | 'segundo_factor';

/**
 * A log-in that failed. The caller is told the same for every cause but a wrong second factor, which follows a right
 * password; the cause is for the security log alone.
 */
export class RejectedLogin extends DomainError {
  constructor(
    /** The account that was meant; null when there is none of that name. */
    readonly cuenta: CuentaDeEvento | null,
    /** Absent where name or password were wrong. */
    readonly motivo?: MotivoDeRechazo,
    codigo: CodigoDe401 = 'credenciales_invalidas',
  ) {
    const { kind, message } = unauthenticated(codigo);
    super(kind, codigo, message);
  }
}

/** The password was right, and the code of the second factor is yet to come: no failure, and no log-in either. */
export class MissingSegundoFactor extends DomainError {
  constructor(readonly principal: Principal) {
    const { kind, codigo, message } = unauthenticated('falta_segundo_factor');
    super(kind, codigo, message);
  }
}
