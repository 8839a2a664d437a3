import type { DataSource } from 'typeorm';
import { SCHEMA } from '../../../ormconfig.js';
import { ALL, type Privileges } from '../../core/database/privileges.js';
import { driverError } from '../../core/database/sql-state.js';
import { StartupError } from '../../core/errors/startup.error.js';
import { MODULE_PRIVILEGES } from '../../modules/modules.js';

/** What the application's role may do with each table. The trail and the acts can only grow. */
export const TABLE_PRIVILEGES: Privileges = { ...MODULE_PRIVILEGES, ultimas_escrituras: ALL, migraciones: 'SELECT' };

const UNDEFINED_OBJECT = '42704';

/**
 * Files of acts go through a table of the transaction's own. Where a database has shut PUBLIC out, as the embedded one has,
 * nobody may make one who was not let.
 */
const MAY_STAGE = `SELECT has_database_privilege($1, current_database(), 'TEMPORARY') AS may, current_database() AS name`;

/**
 * Gives `role` exactly {@link TABLE_PRIVILEGES}, and temporary tables; safe to repeat. `owner` is connected as the owner of the schema.
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
      const [{ may, name }] = await tx.query<[{ may: boolean; name: string }]>(MAY_STAGE, [role]);
      if (!may) await tx.query(`GRANT TEMPORARY ON DATABASE ${owner.driver.escape(name)} TO ${grantee}`);
    });
  } catch (error) {
    if (driverError(error)?.code !== UNDEFINED_OBJECT) throw error;
    throw new StartupError(
      'El rol de DATABASE_URL no existe en el servidor: créelo con CREATE ROLE … LOGIN, o corrija el usuario de DATABASE_URL.',
      { cause: error },
    );
  }
}
