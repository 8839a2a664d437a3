import { DomainError } from '../../core/errors/domain.error.js';

const DETALLES = {
  cargar: 'Se está cambiando el tarifario y la infracción no quedó guardada: envíela de nuevo en unos segundos.',
  cambiar: 'Alguien más está cambiando el tarifario. No se cambió nada: repita su cambio en unos segundos.',
};

/** Somebody is changing the tariff, and takes longer than others may wait, as a large import may: nothing was done. */
export class TarifarioOcupado extends DomainError {
  /** @param que was not done */
  constructor(que: keyof typeof DETALLES) {
    super('overloaded', 'tarifario_ocupado', DETALLES[que], [], { retryAfterSeconds: 5 });
  }
}
