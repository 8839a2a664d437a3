import { ALL } from '../../core/database/privileges.js';
import type { ModuleDescriptor } from '../module-descriptor.js';
import { Evento } from './evento.entity.js';
import { EventosModule } from './eventos.module.js';

export const eventos: ModuleDescriptor = {
  name: 'eventos',
  place: 9,
  module: EventosModule,
  entities: [Evento],
  privileges: { eventos: ALL },
  datosDePersona: [
    {
      tabla: 'eventos',
      titulo: 'Lo que se avisó a otras organizaciones de sus vehículos',
      donde: `t.datos ->> 'placa_patente' = ANY (q.placas)`,
    },
  ],
};
