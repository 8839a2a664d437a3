import { GROWS } from '../../core/database/privileges.js';
import type { ModuleDescriptor } from '../module-descriptor.js';
import { Auditoria } from './auditoria.entity.js';
import { AuditoriaModule } from './auditoria.module.js';

export const auditoria: ModuleDescriptor = {
  name: 'auditoria',
  place: 7,
  module: AuditoriaModule,
  entities: [Auditoria],
  // Of a list that left, and of a change that undoes another.
  trailLabels: {
    revierte: 'Deshace',
    recurso: 'Lista',
    formato: 'Formato',
    filtros: 'Filtros',
    orden: 'Orden',
    filas: 'Filas',
    completa: 'Salió entera',
  },
  privileges: { auditoria: GROWS },
};
