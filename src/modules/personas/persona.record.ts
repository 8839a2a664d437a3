import type { RecordKind } from '../../core/records/trailed-records.js';
import { foldText } from '../../core/text/folding.js';
import { Persona } from './persona.entity.js';

/** How people are written. */
export const PERSONAS: RecordKind<Persona> = {
  entidad: 'personas',
  nombre: 'la persona',
  entity: Persona,
  derived: ({ nombre }) => ({ busqueda: foldText(nombre) }),
};
