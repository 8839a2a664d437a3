import { parseFields } from '../../core/fields/parsed-by.js';
import { CargarInfraccionDto } from './dto/cargar-infraccion.dto.js';

/** What is filed, once it was read: the plate normalised, the instant still as it was written. */
export type CargaLeida = CargarInfraccionDto;

/**
 * Reads what is filed by the rules of `cargar_infraccion`, wherever it comes from.
 * @throws invalid, with every field that is wrong
 */
export function parseCarga(given: Readonly<Record<string, unknown>>): CargaLeida {
  return parseFields(CargarInfraccionDto, given);
}
