import type { DataSource } from 'typeorm';
import { SCHEMA } from '../../../ormconfig.js';
import { driverError } from '../../core/database/sql-state.js';
import { StartupError } from '../../core/errors/startup.error.js';

const ALL = 'SELECT, INSERT, UPDATE, DELETE';

/** What the application's role may do with each table. The trail and the acts can only grow. */
export const TABLE_PRIVILEGES: Readonly<Record<string, string>> = {
  personas: ALL,
  vehiculos: ALL,
  placas_anteriores: 'SELECT, INSERT, DELETE',
  oficiales: ALL,
  usuarios: ALL,
  tokens_refresco: ALL,
  sesiones_panel: ALL,
  infracciones: 'SELECT, INSERT',
  claves_idempotencia: 'SELECT, INSERT',
  auditoria: 'SELECT, INSERT',
  migraciones: 'SELECT',
};

const UNDEFINED_OBJECT = '42704';

/**
 * Gives `role` exactly {@link TABLE_PRIVILEGES}; safe to repeat. `owner` is connected as the owner of the schema.
 * @throws StartupError when the role does not exist
 */
export async function grantApplicationRole(owner: DataSource, role: string): Promise<void> {
  const grantee = owner.driver.escape(role);
  const statements = [`GRANT USAGE ON SCHEMA ${SCHEMA} TO ${grantee}`];
  for (const [table, privileges] of Object.entries(TABLE_PRIVILEGES)) {
    statements.push(`REVOKE ALL ON ${SCHEMA}.${table} FROM ${grantee}`);
    statements.push(`GRANT ${privileges} ON ${SCHEMA}.${table} TO ${grantee}`);
  }
  try {
    await owner.transaction(async (tx) => {
      for (const statement of statements) await tx.query(statement);
    });
  } catch (error) {
    if (driverError(error)?.code !== UNDEFINED_OBJECT) throw error;
    throw new StartupError(
      'El rol de DATABASE_URL no existe en el servidor: créelo con CREATE ROLE … LOGIN, o corrija el usuario de DATABASE_URL.',
      { cause: error },
    );
  }
}
