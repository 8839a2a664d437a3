import { formatMomento } from '../../core/time/momento.js';
import type { InfraccionInformada } from '../infracciones/infracciones.repository.js';
import { toConCobroDto } from '../infracciones/cobro.fields.js';
import { toReferencia } from '../../core/text/referencia.js';
import type { VehiculoInformado } from '../vehiculos/vehiculos.repository.js';
import type { InfraccionInformadaDto } from './dto/informe.dto.js';

/** Infractions of some of these vehicles, as a report tells them. */
export function toInformadas(
  filas: readonly InfraccionInformada[],
  vehiculos: readonly VehiculoInformado[],
): InfraccionInformadaDto[] {
  const porId = new Map(vehiculos.map((vehiculo) => [vehiculo.id, vehiculo]));
  return filas.map((fila) => {
    const { id, vehiculo_id, placa_patente, momento, comentarios, numero, importada } = fila;
    const { marca, color } = porId.get(vehiculo_id)!;
    const timestamp = formatMomento(momento.getTime());
    const acta = { id, referencia: toReferencia(id), placa_patente, marca, color, timestamp, comentarios };
    return { ...acta, oficial: numero, ...toConCobroDto(fila), ...(importada && { importada }) };
  });
}
