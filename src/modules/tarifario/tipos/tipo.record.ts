import type { RecordKind } from '../../../core/records/trailed-records.js';
import { foldText } from '../../../core/text/folding.js';
import { nextRevision } from '../revision.js';
import { TipoInfraccion } from './tipo-infraccion.entity.js';

/** How types of infraction are written. */
export const TIPOS: RecordKind<TipoInfraccion> = {
  entidad: 'tipos_infraccion',
  nombre: 'el tipo de infracción',
  entity: TipoInfraccion,
  lock: nextRevision,
  derived: ({ codigo, descripcion, articulo }) => ({
    busqueda: foldText([codigo, descripcion, articulo ?? ''].join(' ')),
  }),
};
