import { DomainError } from '../errors/domain.error.js';

/** The fields a partial update really brings. @throws invalid when it brings none */
export function requireCambios<T extends object>(dto: T): Partial<T> {
  const cambios = Object.fromEntries(Object.entries(dto).filter(([, valor]) => valor !== undefined)) as Partial<T>;
  if (Object.keys(cambios).length === 0) {
    throw new DomainError('invalid', 'sin_cambios', 'Indique al menos un campo para modificar.');
  }
  return cambios;
}
