import { ALL } from '../../core/database/privileges.js';
import { duplicate } from '../../core/database/violations.js';
import { aboutField } from '../../core/errors/domain.error.js';
import type { ModuleDescriptor } from '../module-descriptor.js';
import { PlacaAnterior } from './placa-anterior.entity.js';
import { Vehiculo } from './vehiculo.entity.js';
import { vehiculosResource } from './vehiculo.panel.js';
import { placasAnteriores } from './placas-anteriores.related.js';
import { VehiculosModule } from './vehiculos.module.js';

export const vehiculos: ModuleDescriptor = {
  name: 'vehiculos',
  place: 2,
  module: VehiculosModule,
  entities: [Vehiculo, PlacaAnterior],
  privileges: { vehiculos: ALL, placas_anteriores: 'SELECT, INSERT, DELETE' },
  violations: {
    uq_vehiculos_placa_patente: () => duplicate('placa_patente', 'Ya existe un vehículo con esa placa.'),
    fk_vehiculos_persona: () =>
      aboutField('notFound', 'persona_desconocida', 'persona_id', 'No existe la persona indicada en persona_id.'),
  },
  usos: [
    {
      entidad: 'personas',
      tabla: 'vehiculos',
      columna: 'persona_id',
      uno: 'vehículo',
      varios: 'vehículos',
      relacion: 'Vehículos a su nombre',
    },
  ],
  goAlong: [{ entidad: 'vehiculos', tabla: 'placas_anteriores', columna: 'vehiculo_id' }],
  related: [placasAnteriores],
  panel: vehiculosResource,
  datosDePersona: [
    { tabla: 'vehiculos', titulo: 'Vehículos a su nombre', donde: 't.persona_id = ANY (q.personas)' },
    { tabla: 'placas_anteriores', titulo: 'Placas que tuvieron', donde: 't.vehiculo_id = ANY (q.vehiculos)' },
  ],
};
