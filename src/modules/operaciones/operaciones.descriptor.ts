import { unauthenticated } from '../../core/errors/unauthenticated.js';
import { deSuCuenta } from '../../core/records/datos-de-persona.js';
import type { ModuleDescriptor } from '../module-descriptor.js';
import { ClaveOperacion } from './clave-operacion.entity.js';
import { CostoOperacion } from './costo-operacion.entity.js';
import { costosResource } from './costo.panel.js';
import { OperacionesModule } from './operaciones.module.js';

export const operaciones: ModuleDescriptor = {
  name: 'operaciones',
  place: 8,
  module: OperacionesModule,
  entities: [CostoOperacion, ClaveOperacion],
  privileges: {
    // What has begun is never changed; when a row came is the database's to say.
    costos_operacion: 'SELECT, INSERT (id, tipo, costo, desde, creado_por)',
    claves_operacion: 'SELECT, INSERT, DELETE',
  },
  // His account was deleted while he wrote.
  violations: { fk_costos_operacion_creado_por: () => unauthenticated('token_revocado') },
  usos: [
    {
      entidad: 'usuarios',
      tabla: 'costos_operacion',
      columna: 'creado_por',
      uno: 'costo de una operación',
      varios: 'costos de operaciones',
    },
  ],
  limpiezas: [
    {
      // A key is remembered for 30 days.
      que: 'claves_operacion',
      sql: `DELETE FROM registro.claves_operacion WHERE (cliente_id, clave) IN (
        SELECT cliente_id, clave FROM registro.claves_operacion WHERE creado_en < now() - interval '30 days' LIMIT $1)`,
    },
  ],
  panel: costosResource,
  trailLabels: { tipo: 'Operación', costo: 'Costo en créditos' },
  datosDePersona: [
    deSuCuenta('costos_operacion', 'Costos que fijó', 'creado_por'),
    deSuCuenta('claves_operacion', 'Claves de sus operaciones', 'cliente_id'),
  ],
};
