import type { RecordKind } from '../../../core/records/trailed-records.js';
import { Suscripcion } from './suscripcion.entity.js';

/** How subscriptions are written. */
export const SUSCRIPCIONES: RecordKind<Suscripcion> = {
  entidad: 'suscripciones',
  nombre: 'la suscripción',
  entity: Suscripcion,
};
