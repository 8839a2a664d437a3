/**
 * What must not simply go on in a copy of the registry that was restored from a backup, as the module that owns the table declares
 * it. It runs in the restoring transaction and leaves no entry in the trail, which ends where the backup ends.
 */
export interface AlRestaurar {
  /** A backup that is older than the table has none of it. */
  tabla: string;
  sql: string;
}
