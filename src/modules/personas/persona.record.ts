import type { RecordKind } from '../../core/records/trailed-records.js';
import { USO_INFRACCIONES, USO_VEHICULOS } from '../../core/records/usos.js';
import { foldText } from '../../core/text/folding.js';
import { Persona } from './persona.entity.js';

/** How people are written. */
export const PERSONAS: RecordKind<Persona> = {
  entidad: 'personas',
  nombre: 'la persona',
  entity: Persona,
  usos: [
    { ...USO_VEHICULOS, columna: 'persona_id' },
    { ...USO_INFRACCIONES, columna: 'persona_id' },
  ],
  derived: ({ nombre }) => ({ busqueda: foldText(nombre) }),
};
