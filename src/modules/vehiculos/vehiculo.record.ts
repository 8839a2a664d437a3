import type { RecordKind } from '../../core/records/trailed-records.js';
import { foldText } from '../../core/text/folding.js';
import { Vehiculo } from './vehiculo.entity.js';

/** How vehicles are written. */
export const VEHICULOS: RecordKind<Vehiculo> = {
  entidad: 'vehiculos',
  nombre: 'el vehículo',
  entity: Vehiculo,
  derived: ({ marca, color }) => ({ busqueda: foldText(marca), busqueda_color: foldText(color) }),
};
