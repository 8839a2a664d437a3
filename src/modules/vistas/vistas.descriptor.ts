import { ALL } from '../../core/database/privileges.js';
import { duplicate } from '../../core/database/violations.js';
import { deSuCuenta } from '../../core/records/datos-de-persona.js';
import type { ModuleDescriptor } from '../module-descriptor.js';
import { VistaPanel } from './vista-panel.entity.js';
import { VistasModule } from './vistas.module.js';

export const vistas: ModuleDescriptor = {
  name: 'vistas',
  place: 8,
  module: VistasModule,
  entities: [VistaPanel],
  privileges: { vistas_panel: ALL },
  goAlong: [{ entidad: 'usuarios', tabla: 'vistas_panel', columna: 'usuario_id' }],
  violations: { uq_vistas_panel_nombre: () => duplicate('nombre', 'Ya tiene una vista con ese nombre.') },
  datosDePersona: [deSuCuenta('vistas_panel', 'Vistas guardadas', 'usuario_id')],
};
