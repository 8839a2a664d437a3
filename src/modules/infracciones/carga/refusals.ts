import { aboutField, type DomainError } from '../../../core/errors/domain.error.js';
import { abbreviate } from '../../../core/text/abbreviate.js';

/** No vehicle bears the plate, which the message names. */
export function placaDesconocida(placa: string): DomainError {
  const mensaje = `No existe un vehículo con la placa «${abbreviate(placa, 40)}».`;
  return aboutField('notFound', 'placa_desconocida', 'placa_patente', mensaje);
}
