import { DomainError, invalidField } from '../errors/domain.error.js';

/** Whoever is logged in named a present password that is not the account's: as good as a log-in that failed. */
export class WrongClave extends DomainError {
  constructor(
    campo = 'actual',
    mensaje = campo === 'actual' ? 'La clave actual no es correcta.' : 'La clave no es correcta.',
  ) {
    const { kind, codigo, message, errores } = invalidField(campo, mensaje);
    super(kind, codigo, message, errores);
  }
}

/** The same of the second factor. */
export class WrongOtp extends WrongClave {
  constructor() {
    super('otp', 'El código no es correcto o ya se usó.');
  }
}
