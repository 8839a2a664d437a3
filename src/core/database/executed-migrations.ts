import type { DataSource } from 'typeorm';

/** The names of the migrations the database has gone through, oldest first; none before the first. */
export async function executedMigrations(dataSource: DataSource): Promise<string[]> {
  const [found] = await dataSource.query<{ exists: boolean }[]>(
    `SELECT to_regclass('registro.migraciones') IS NOT NULL AS exists`,
  );
  if (!found?.exists) return [];
  const rows = await dataSource.query<{ name: string }[]>('SELECT name FROM registro.migraciones ORDER BY id');
  return rows.map((row) => row.name);
}
