import { ALL } from '../../core/database/privileges.js';
import { duplicate } from '../../core/database/violations.js';
import type { ModuleDescriptor } from '../module-descriptor.js';
import { Persona } from './persona.entity.js';
import { personasResource } from './persona.panel.js';
import { PersonasModule } from './personas.module.js';

export const personas: ModuleDescriptor = {
  name: 'personas',
  place: 1,
  module: PersonasModule,
  entities: [Persona],
  privileges: { personas: ALL },
  violations: { uq_personas_correo: () => duplicate('correo', 'Ya existe una persona con ese correo.') },
  panel: personasResource,
  datosDePersona: [{ tabla: 'personas', titulo: 'Quién es', donde: 't.id = ANY (q.personas)' }],
};
