import { DomainError } from '../errors/domain.error.js';
import { unauthenticated } from '../errors/unauthenticated.js';
import type { CuentaDeEvento } from './eventos.js';

/** Why a right password did not let its owner in. */
export type MotivoDeRechazo = 'inactiva' | 'sin_acceso';

const { kind, codigo, message } = unauthenticated('credenciales_invalidas');

/** A log-in that failed. The caller is told the same for every cause; the cause is for the security log alone. */
export class RejectedLogin extends DomainError {
  constructor(
    /** The account that was meant; null when there is none of that name. */
    readonly cuenta: CuentaDeEvento | null,
    /** Absent where name or password were wrong. */
    readonly motivo?: MotivoDeRechazo,
  ) {
    super(kind, codigo, message);
  }
}
