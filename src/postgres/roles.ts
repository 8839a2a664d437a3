import type { Client } from 'pg';
import type { Secrets } from '../config/secrets.js';

/** Database of the registry, the role that owns and migrates it, and the role the program works with. */
export const DATABASE = 'registro';
export const OWNER = 'registro_owner';
export const APP = 'registro_app';

const SETUP_LOCK = 0x72656770;

const IS_COMPLETE = `
  SELECT count(*) = 1 AND (SELECT count(*) = 2 FROM pg_roles WHERE rolname IN ('${OWNER}', '${APP}')) AS complete
  FROM pg_database d
  WHERE datname = '${DATABASE}'
    AND NOT has_database_privilege('public', d.oid, 'CONNECT')
    AND EXISTS (SELECT FROM aclexplode(d.datacl) a JOIN pg_roles r ON r.oid = a.grantee
                WHERE r.rolname = '${APP}' AND a.privilege_type = 'CONNECT')`;

/**
 * Creates the roles and the database, or what an interruption left undone of them. One statement
 * follows the other without a transaction (CREATE DATABASE allows none), so each can be repeated.
 */
export async function ensureRolesAndDatabase(superuser: Client, secrets: Secrets): Promise<void> {
  if (await isComplete(superuser)) return;
  await superuser.query(`SELECT pg_advisory_lock(${SETUP_LOCK})`);
  if (!(await isComplete(superuser))) {
    await ensureRole(superuser, OWNER, secrets.owner);
    await ensureRole(superuser, APP, secrets.app);
    const { rowCount } = await superuser.query(`SELECT FROM pg_database WHERE datname = '${DATABASE}'`);
    if (rowCount === 0) await superuser.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
    await superuser.query(`REVOKE ALL ON DATABASE ${DATABASE} FROM PUBLIC`);
    await superuser.query(`GRANT CONNECT ON DATABASE ${DATABASE} TO ${OWNER}, ${APP}`);
  }
  await superuser.query(`SELECT pg_advisory_unlock(${SETUP_LOCK})`);
}

async function isComplete(superuser: Client): Promise<boolean> {
  const { rows } = await superuser.query<{ complete: boolean }>(IS_COMPLETE);
  return rows[0]?.complete === true;
}

async function ensureRole(superuser: Client, name: string, password: string): Promise<void> {
  const { rowCount } = await superuser.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await superuser.query(
    `${verb} ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${superuser.escapeLiteral(password)}`,
  );
}
