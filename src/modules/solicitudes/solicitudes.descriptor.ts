import type { ModuleDescriptor } from '../module-descriptor.js';
import { SolicitudesDeHora } from './solicitudes-de-hora.entity.js';
import { solicitudesResource } from './solicitudes.panel.js';
import { SolicitudesModule } from './solicitudes.module.js';

/** So many days are kept. */
const DIAS = 31;

export const solicitudes: ModuleDescriptor = {
  name: 'solicitudes',
  place: 10,
  module: SolicitudesModule,
  entities: [SolicitudesDeHora],
  privileges: { solicitudes_por_hora: 'SELECT, INSERT, UPDATE (total, tiempos), DELETE' },
  limpiezas: [
    {
      que: 'solicitudes_por_hora',
      sql: `DELETE FROM registro.solicitudes_por_hora WHERE id IN (
        SELECT id FROM registro.solicitudes_por_hora WHERE hora < now() - interval '${DIAS} days' LIMIT $1)`,
    },
  ],
  trailLabels: { tiempos: 'Tiempos' },
  panel: solicitudesResource,
};
