import { aboutField, DomainError } from '../errors/domain.error.js';
import type { Tx } from './transactions.js';
import { isForeignKeyViolation, isUniqueViolation, violatedConstraint } from './sql-state.js';

/** What a person reads when the database refuses a row, by the constraint that refused it. */
export type Violations = Readonly<Record<string, () => DomainError>>;

/** Where the {@link Violations} of this program are found. */
export const VIOLATIONS = Symbol('violations');

/** Another record has this value already. */
export function duplicate(campo: string, mensaje: string): DomainError {
  return aboutField('conflict', 'duplicado', campo, mensaje);
}

/**
 * Turns a unique or foreign key violation into a domain error; any other error comes back as it is.
 * The SQLSTATE decides first: on Citus the driver names no constraint.
 */
export function translateViolation(error: unknown, violations: Violations): unknown {
  if (!isUniqueViolation(error) && !isForeignKeyViolation(error)) return error;
  const violation = violations[violatedConstraint(error) ?? ''];
  if (violation) return violation();
  return isUniqueViolation(error)
    ? new DomainError('conflict', 'duplicado', 'Ya existe un registro con esos datos.')
    : new DomainError('conflict', 'referencia_invalida', 'El registro nombra a otro que no existe.');
}

/**
 * Runs the deletion of `what` ("la persona"); rows that still name it make it a conflict that tells how many.
 * Only the caller knows it was a deletion: PostgreSQL reports both directions of a foreign key alike. The deletion
 * runs behind a savepoint, so that the transaction can still be asked for `usos` ("3 vehículos") when it is refused.
 */
export async function deleteUnlessReferenced(
  tx: Tx,
  what: string,
  deletion: (tx: Tx) => Promise<unknown>,
  usos: (tx: Tx) => Promise<string>,
): Promise<void> {
  try {
    await tx.transaction(deletion);
  } catch (error) {
    if (!isForeignKeyViolation(error)) throw error;
    throw enUso(what, (await usos(tx)) || 'otros registros que la nombran');
  }
}

/** What is named by others ("3 vehículos") stays. */
export function enUso(what: string, usos: string): DomainError {
  return new DomainError('conflict', 'en_uso', `No se puede borrar ${what}: tiene ${usos}.`);
}
