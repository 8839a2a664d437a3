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
  datosDePersona: [
    {
      tabla: 'auditoria',
      titulo: 'Cambios de lo suyo, y quién lo sacó',
      donde: `t.entidad_id = ANY (q.personas || q.cuentas)
        OR t.entidad = 'vehiculos' AND (t.antes ->> 'persona_id' = ANY (q.personas::text[])
          OR t.despues ->> 'persona_id' = ANY (q.personas::text[]))
        OR t.entidad = 'exportacion' AND strpos(t.despues::text, q.correo) > 0`,
    },
    {
      tabla: 'auditoria',
      titulo: 'Lo que hizo con su cuenta',
      donde: 't.actor_id = ANY (q.cuentas)',
      columnas: ['id', 'entidad', 'entidad_id', 'accion', 'actor_nombre', 'direccion', 'creado_en'],
    },
  ],
};
