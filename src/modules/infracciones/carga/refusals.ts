import { aboutField, type DomainError } from '../../../core/errors/domain.error.js';

/** No vehicle bears the plate, which the message names. */
export function placaDesconocida(placa: string): DomainError {
  const nombrada = placa.length > 40 ? `${placa.slice(0, 40)}…` : placa;
  const mensaje = `No existe un vehículo con la placa «${nombrada}».`;
  return aboutField('notFound', 'placa_desconocida', 'placa_patente', mensaje);
}
