import { isStatementTimeout } from '../../core/database/sql-state.js';
import { newId } from '../../core/fields/id.js';
import type { Tx } from '../../core/database/transactions.js';
import { TarifarioOcupado } from './tarifario-ocupado.js';

/**
 * Every change of the tariff, of units and of what they are worth begins here: changes come one after another, and whoever
 * holds the revision shared keeps what he has read of the tariff in force until he has committed.
 * @throws TarifarioOcupado where another, as a large import, takes longer than a statement may
 */
export async function nextRevision(tx: Tx): Promise<void> {
  try {
    await tx.query('UPDATE registro.revision_tarifario SET revision = $1', [newId()]);
  } catch (error) {
    if (isStatementTimeout(error)) throw new TarifarioOcupado('cambiar');
    throw error;
  }
}
