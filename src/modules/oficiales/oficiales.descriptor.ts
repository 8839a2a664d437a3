import { ALL } from '../../core/database/privileges.js';
import { duplicate } from '../../core/database/violations.js';
import { CLAVE_FIJADA, deSuCuenta } from '../../core/records/datos-de-persona.js';
import type { ModuleDescriptor } from '../module-descriptor.js';
import { Oficial } from './oficial.entity.js';
import { oficialesResource } from './oficial.panel.js';
import { OficialesModule } from './oficiales.module.js';

export const oficiales: ModuleDescriptor = {
  name: 'oficiales',
  place: 3,
  module: OficialesModule,
  entities: [Oficial],
  privileges: { oficiales: ALL },
  violations: { uq_oficiales_numero: () => duplicate('numero', 'Ya existe un oficial con ese número.') },
  trailLabels: { version_sesion: 'Cierre de sesiones' },
  panel: oficialesResource,
  datosDePersona: [
    { ...deSuCuenta('oficiales', 'Oficiales a los que fijó la clave', 'clave_fijada_por'), columnas: CLAVE_FIJADA },
  ],
};
