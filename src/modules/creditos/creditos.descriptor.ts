import { GROWS } from '../../core/database/privileges.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { deSuCuenta } from '../../core/records/datos-de-persona.js';
import type { ModuleDescriptor } from '../module-descriptor.js';
import { CLAVE_TOMADA } from './abonos.service.js';
import { ClaveCredito } from './clave-credito.entity.js';
import { Credito } from './credito.entity.js';
import { CreditosModule } from './creditos.module.js';
import { abonarCreditos } from './creditos.panel.js';
import { ultimosMovimientos } from './creditos.related.js';

export const creditos: ModuleDescriptor = {
  name: 'creditos',
  place: 7,
  module: CreditosModule,
  entities: [Credito, ClaveCredito],
  privileges: { creditos: GROWS, claves_creditos: 'SELECT, INSERT, DELETE' },
  violations: {
    pk_claves_creditos: () =>
      new DomainError('conflict', CLAVE_TOMADA, 'Un abono con esta clave está en curso: reintente.'),
    uq_creditos_registro: () =>
      new DomainError(
        'conflict',
        'ya_hecho',
        'Ese movimiento ya se hizo: un registro se cobra y se devuelve una sola vez.',
      ),
  },
  acciones: { recurso: 'clientes', acciones: (context) => [abonarCreditos(context)] },
  related: [ultimosMovimientos],
  usos: [
    {
      entidad: 'clientes',
      tabla: 'creditos',
      columna: 'cliente_id',
      uno: 'movimiento de créditos',
      varios: 'movimientos de créditos',
    },
  ],
  // Of credit that was granted.
  trailLabels: { saldo: 'Saldo', cantidad: 'Cantidad', motivo: 'Motivo' },
  limpiezas: [
    {
      que: 'claves_creditos',
      sql: `DELETE FROM registro.claves_creditos WHERE (usuario_id, clave) IN (
        SELECT usuario_id, clave FROM registro.claves_creditos WHERE creado_en < now() - interval '30 days' LIMIT $1)`,
    },
  ],
  datosDePersona: [
    deSuCuenta('creditos', 'Movimientos de créditos', 'cliente_id'),
    deSuCuenta('claves_creditos', 'Abonos de créditos', 'usuario_id', 'cliente_id'),
  ],
};
