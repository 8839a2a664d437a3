import { DomainError, invalidField } from '../errors/domain.error.js';

const { kind, codigo, message, errores } = invalidField('actual', 'La clave actual no es correcta.');

/** Whoever is logged in named a present password that is not the account's: as good as a log-in that failed. */
export class WrongClave extends DomainError {
  constructor() {
    super(kind, codigo, message, errores);
  }
}
