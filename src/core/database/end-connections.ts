import type { DataSource } from 'typeorm';

/**
 * Ends the connections, unless the application over them did so when it closed (see `CoreModule`): whoever opened them
 * calls this last and need not know whether an application ever stood on them.
 */
export async function endConnections(dataSource: DataSource): Promise<void> {
  if (dataSource.isInitialized) await dataSource.destroy();
}
