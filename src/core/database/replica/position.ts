import type { DataSource } from 'typeorm';

/** Where a server is in the log that a primary writes and its replicas follow. */
export interface Position {
  /** The cluster, of which a replica is a copy. */
  sistema: string;
  base: string;
  /** It follows another, and takes no writes. */
  esReplica: boolean;
  /** In bytes from the log's beginning: on a replica what queries see there, on a primary what is safely stored. */
  lsn: bigint;
}

const POSITION = `
  SELECT (SELECT system_identifier FROM pg_control_system())::text AS sistema, current_database()::text AS base,
    pg_is_in_recovery() AS "esReplica",
    (CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_flush_lsn() END - '0/0')::text AS lsn`;

export async function readPosition(source: DataSource): Promise<Position> {
  const [row] = await source.query<(Omit<Position, 'lsn'> & { lsn: string | null })[]>(POSITION);
  return { ...row!, lsn: BigInt(row!.lsn ?? 0) };
}
