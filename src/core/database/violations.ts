import { unauthenticated } from '../errors/unauthenticated.js';
import { aboutField, DomainError } from '../errors/domain.error.js';
import type { Tx } from './transactions.js';
import { isForeignKeyViolation, isUniqueViolation, violatedConstraint } from './sql-state.js';

/** What a person reads when the database refuses a row, by the constraint that refused it. */
const VIOLATIONS: Readonly<Record<string, () => DomainError>> = {
  uq_personas_correo: () => duplicate('correo', 'Ya existe una persona con ese correo.'),
  uq_vehiculos_placa_patente: () => duplicate('placa_patente', 'Ya existe un vehículo con esa placa.'),
  uq_oficiales_numero: () => duplicate('numero', 'Ya existe un oficial con ese número.'),
  uq_usuarios_correo: () => duplicate('correo', 'Ya existe un usuario con ese correo.'),
  fk_vehiculos_persona: () =>
    aboutField('notFound', 'persona_desconocida', 'persona_id', 'No existe la persona indicada en persona_id.'),
  // The account was deleted while its password was being checked.
  fk_tokens_refresco_oficial: () => unauthenticated('credenciales_invalidas'),
  fk_tokens_refresco_usuario: () => unauthenticated('credenciales_invalidas'),
};

function duplicate(campo: string, mensaje: string): DomainError {
  return aboutField('conflict', 'duplicado', campo, mensaje);
}

/**
 * Turns a unique or foreign key violation into a domain error; any other error comes back as it is.
 * The SQLSTATE decides first: on Citus the driver names no constraint.
 */
export function translateViolation(error: unknown): unknown {
  if (!isUniqueViolation(error) && !isForeignKeyViolation(error)) return error;
  const violation = VIOLATIONS[violatedConstraint(error) ?? ''];
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
    throw new DomainError('conflict', 'en_uso', `No se puede borrar ${what}: tiene ${await usos(tx)}.`);
  }
}
