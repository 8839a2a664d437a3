import { JsonCrudo } from '../../core/json/json-crudo.js';
import type { RecordKind } from '../../core/records/trailed-records.js';
import { foldText } from '../../core/text/folding.js';
import { Aliado } from './aliado.entity.js';

/** How partners are written. */
export const ALIADOS: RecordKind<Aliado> = {
  entidad: 'aliados',
  nombre: 'el aliado',
  entity: Aliado,
  derived: ({ nombre, datos }) => ({ busqueda: foldText(nombre), datos_json: new JsonCrudo(datos) }),
};
