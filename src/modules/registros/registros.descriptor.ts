import { GROWS } from '../../core/database/privileges.js';
import { unauthenticated } from '../../core/errors/unauthenticated.js';
import type { ModuleDescriptor } from '../module-descriptor.js';
import { AnulacionRegistro } from './anulacion-registro.entity.js';
import { Registro } from './registro.entity.js';
import { registrosResource } from './registro.panel.js';
import { RegistrosModule } from './registros.module.js';

export const registros: ModuleDescriptor = {
  name: 'registros',
  place: 9,
  module: RegistrosModule,
  panel: registrosResource,
  entities: [Registro, AnulacionRegistro],
  privileges: {
    registros: GROWS,
    // When one was annulled is the database's to say.
    anulaciones_registro: 'SELECT, INSERT (registro_id, anulado_por, motivo)',
  },
  // His account was deleted while he annulled.
  violations: { fk_anulaciones_registro_anulado_por: () => unauthenticated('token_revocado') },
  usos: [
    {
      entidad: 'clientes',
      tabla: 'registros',
      columna: 'cliente_id',
      uno: 'registro',
      varios: 'registros',
      relacion: 'Registros',
    },
    {
      entidad: 'registros',
      tabla: 'anulaciones_registro',
      columna: 'registro_id',
      uno: 'anulación',
      varios: 'anulaciones',
    },
    {
      entidad: 'usuarios',
      tabla: 'anulaciones_registro',
      columna: 'anulado_por',
      uno: 'anulación de un registro',
      varios: 'anulaciones de registros',
    },
  ],
  trailLabels: { resultado: 'Resultado' },
  datosDePersona: [
    {
      tabla: 'registros',
      titulo: 'Consultas de sus placas, y las que hizo',
      donde: 't.placa_patente = ANY (q.placas) OR t.cliente_id = ANY (q.cuentas)',
    },
    {
      tabla: 'anulaciones_registro',
      titulo: 'Consultas anuladas',
      donde: `t.anulado_por = ANY (q.cuentas) OR t.registro_id IN (SELECT r.id FROM registro.registros r
        WHERE r.placa_patente = ANY (q.placas) OR r.cliente_id = ANY (q.cuentas))`,
    },
  ],
};
