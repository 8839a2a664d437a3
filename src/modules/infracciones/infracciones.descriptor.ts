import { GROWS } from '../../core/database/privileges.js';
import type { ModuleDescriptor } from '../module-descriptor.js';
import { ClaveIdempotencia } from './clave-idempotencia.entity.js';
import { Infraccion } from './infraccion.entity.js';
import { InfraccionesModule } from './infracciones.module.js';
import { infraccionesResource } from './panel/infraccion.panel.js';

export const infracciones: ModuleDescriptor = {
  name: 'infracciones',
  place: 4,
  module: InfraccionesModule,
  entities: [Infraccion, ClaveIdempotencia],
  privileges: { infracciones: GROWS, claves_idempotencia: GROWS },
  panel: infraccionesResource,
};
