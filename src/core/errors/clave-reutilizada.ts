import { aboutField, type DomainError } from './domain.error.js';

/** The idempotency key stands for another request. */
export function claveReutilizada(): DomainError {
  const mensaje = 'Esta clave de idempotencia ya se usó con otro contenido.';
  return aboutField('unprocessable', 'clave_reutilizada', 'Idempotency-Key', mensaje);
}
