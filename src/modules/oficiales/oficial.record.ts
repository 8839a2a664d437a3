import type { RecordKind } from '../../core/records/trailed-records.js';
import { foldText } from '../../core/text/folding.js';
import { Oficial, oficialLockKey } from './oficial.entity.js';

/** How officers are written. */
export const OFICIALES: RecordKind<Oficial> = {
  entidad: 'oficiales',
  nombre: 'el oficial',
  entity: Oficial,
  cuenta: 'oficial',
  derived: ({ nombre }) => ({ busqueda: foldText(nombre) }),
  // A change waits its turn: filings of the officer that come later must not overtake it.
  lock: (tx, id) => tx.query(`SELECT pg_advisory_xact_lock(${oficialLockKey('$1::uuid')})`, [id]),
};
