import { DomainError } from '../errors/domain.error.js';

const SIN_ALMACEN = 'El almacén de archivos no está disponible: no se perdió nada, reintente en unos minutos.';
const RETRY_SECONDS = 30;

/** The place of files can't be reached, or refuses us. What it said goes to the log, in the stack, and to nobody else. */
export class AlmacenUnavailable extends DomainError {
  constructor(override readonly cause: unknown) {
    super('unavailable', 'almacen_no_disponible', SIN_ALMACEN, [], { retryAfterSeconds: RETRY_SECONDS });
    this.stack = `${this.stack}\nbecause of ${cause instanceof Error ? cause.stack : String(cause)}`;
  }
}
