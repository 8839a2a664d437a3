import { connectionStartupError } from './connection-error.js';

/** How a connection finds the server. */
export interface ReadOnly {
  read_only: boolean;
}

const READ_ONLY_SQL_TRANSACTION = '25006';

/**
 * @param variable whose address led to the server; an own server is always writable
 * @throws StartupError when the server only reads: it is a replica, or the role or the database is set so. It would be
 * noticed by the first filing otherwise.
 */
export async function assertWritable(
  variable: string | undefined,
  query: (sql: string) => Promise<ReadOnly[]>,
): Promise<void> {
  if (variable === undefined) return;
  const [server] = await query(`SELECT current_setting('transaction_read_only')::boolean AS read_only`);
  if (!server?.read_only) return;
  throw connectionStartupError(variable, Object.assign(new Error(), { code: READ_ONLY_SQL_TRANSACTION }));
}
