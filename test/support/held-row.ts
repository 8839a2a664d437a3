import type { DataSource, QueryRunner } from 'typeorm';
import { becomesTrue } from '../../src/postgres/wait.js';

const WAITING = `SELECT count(DISTINCT l.pid)::int AS waiting FROM pg_locks l JOIN pg_stat_activity a USING (pid)
  WHERE NOT l.granted AND a.datname = current_database()`;

/** Holds a user's row until `waiting` others wait for it, who so are under way at once. @param owner of the database */
export function whileUsuarioIsHeld<T>(
  owner: DataSource,
  correo: string,
  waiting: number,
  start: () => Promise<T>[],
): Promise<T[]> {
  const hold = (holder: QueryRunner): Promise<unknown> =>
    holder.query('SELECT FROM registro.usuarios WHERE correo = $1 FOR UPDATE', [correo]);
  return whileHeld(owner, hold, waiting, start);
}

/**
 * Does something in a transaction that is committed once `waiting` others wait for it.
 * @param start what waits; called when `hold` is done
 */
export async function whileHeld<T>(
  owner: DataSource,
  hold: (holder: QueryRunner) => Promise<unknown>,
  waiting: number,
  start: () => Promise<T>[],
): Promise<T[]> {
  const holder = owner.createQueryRunner();
  await holder.startTransaction();
  try {
    await hold(holder);
    const started = start();
    const areWaiting = async (): Promise<boolean> => {
      const [row] = await owner.query<[{ waiting: number }]>(WAITING);
      return row.waiting >= waiting;
    };
    if (!(await becomesTrue(areWaiting, 30_000, 20))) throw new Error('they never waited');
    await holder.commitTransaction();
    return await Promise.all(started);
  } finally {
    await holder.release();
  }
}
