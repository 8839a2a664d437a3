import { DomainError } from '../../../core/errors/domain.error.js';

const DETALLE = 'Se está cambiando el tarifario y la infracción no quedó guardada: envíela de nuevo en unos segundos.';

/** Somebody is changing the tariff, and takes longer than a filing may wait, as a large import may: nothing was done. */
export class TarifarioOcupado extends DomainError {
  constructor() {
    super('overloaded', 'tarifario_ocupado', DETALLE, [], { retryAfterSeconds: 5 });
  }
}
