import type { RecordKind } from '../../../core/records/trailed-records.js';
import { nextRevision } from '../revision.js';
import { Unidad } from './unidad.entity.js';

/** How units are written. */
export const UNIDADES: RecordKind<Unidad> = {
  entidad: 'unidades',
  nombre: 'la unidad',
  entity: Unidad,
  lock: nextRevision,
};
