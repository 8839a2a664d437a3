import { DomainError } from './domain.error.js';

/** A record that was asked for by its id is not there; `what` is Spanish with its article: "la persona". */
export function notFound(what: string): DomainError {
  return new DomainError('notFound', 'no_encontrado', `No existe ${what} que se pide.`);
}
