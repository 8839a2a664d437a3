import { newId } from '../../core/fields/id.js';
import type { Tx } from '../../core/database/transactions.js';

/**
 * Every change of the tariff, of units and of what they are worth begins here: changes come one after another, and whoever
 * holds the revision shared keeps what he has read of the tariff in force until he has committed.
 */
export async function nextRevision(tx: Tx): Promise<void> {
  await tx.query('UPDATE registro.revision_tarifario SET revision = $1', [newId()]);
}
