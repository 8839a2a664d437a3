import type { DataSource } from 'typeorm';
import type { Statement } from '../pipelined-transactions.js';
import { queryPrepared } from '../prepared.js';

/** Stands for everybody: who it is missing for has lost what was kept of all, in a crash or by a promotion. */
const EVERYBODY = '00000000-0000-0000-0000-000000000000';

/** What a replica must show before an account reads there. */
export interface LastWrite {
  lsn: bigint;
  /** How long ago it was, in ms. */
  ago: number;
}

/** The order keeps two that note the same accounts from waiting for each other. */
const NOTE: Statement = {
  name: 'anotar_escrituras',
  text: `INSERT INTO registro.ultimas_escrituras AS u (cuenta_id, lsn, escrita_en)
    SELECT cuenta_id, pg_current_wal_insert_lsn(), clock_timestamp()
    FROM (SELECT DISTINCT c AS cuenta_id FROM unnest($1::uuid[]) AS c ORDER BY c) AS cuentas
    ON CONFLICT (cuenta_id) DO UPDATE SET lsn = greatest(u.lsn, excluded.lsn), escrita_en = excluded.escrita_en`,
};

const FIND: Statement = {
  name: 'ultima_escritura',
  text: `SELECT bool_or(cuenta_id = '${EVERYBODY}') AS "isKept", (max(lsn) - '0/0')::text AS lsn,
      extract(epoch FROM clock_timestamp() - max(escrita_en)) * 1000 AS ago
    FROM registro.ultimas_escrituras WHERE cuenta_id IN ($1, '${EVERYBODY}')`,
};

interface Found {
  isKept: boolean | null;
  lsn: string | null;
  ago: string | null;
}

/** Remembers on the primary, for every process, up to where in the log each account wrote. */
export class LastWrites {
  constructor(private readonly primary: DataSource) {}

  /** Runs after the commit: a commit's own place in the log is known only then. */
  async note(cuentaIds: readonly string[]): Promise<void> {
    await queryPrepared(this.primary, NOTE, [cuentaIds]);
  }

  /** Null when what was kept is lost; from then on everybody counts as having written at this moment. */
  async find(cuentaId: string): Promise<LastWrite | null> {
    const [found] = await queryPrepared<Found>(this.primary, FIND, [cuentaId]);
    if (found?.isKept) return { lsn: BigInt(found.lsn!), ago: Number(found.ago) };
    await this.note([EVERYBODY]);
    return null;
  }
}
