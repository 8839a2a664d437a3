import { DomainError } from './domain.error.js';

/** A record that was asked for by its id is not there; `what` is Spanish with its article: "la persona". */
export function notFound(what: string): DomainError {
  return new DomainError('notFound', 'no_encontrado', `No existe ${what} que se pide.`);
}

/** The record that is being read. @throws notFound where there is none */
export async function requireFound<T>(reading: Promise<T | null>, what: string): Promise<T> {
  const found = await reading;
  if (found === null) throw notFound(what);
  return found;
}
