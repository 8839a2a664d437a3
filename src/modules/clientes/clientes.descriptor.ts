import { ALL } from '../../core/database/privileges.js';
import { duplicate } from '../../core/database/violations.js';
import { CLAVE_FIJADA, deSuCuenta } from '../../core/records/datos-de-persona.js';
import type { ModuleDescriptor } from '../module-descriptor.js';
import { Cliente } from './cliente.entity.js';
import { clientesResource } from './cliente.panel.js';
import { ClientesModule } from './clientes.module.js';
import { ConfirmacionCliente } from './confirmacion-cliente.entity.js';
import { SaldoCliente } from './saldo-cliente.entity.js';
import { SesionCliente } from './sesion-cliente.entity.js';

export const clientes: ModuleDescriptor = {
  name: 'clientes',
  place: 6,
  module: ClientesModule,
  entities: [Cliente, SaldoCliente, ConfirmacionCliente, SesionCliente],
  privileges: {
    clientes: ALL,
    saldos_cliente: ALL,
    confirmaciones_cliente: 'SELECT, INSERT, DELETE',
    sesiones_cliente: ALL,
  },
  violations: { uq_clientes_correo: () => duplicate('correo', 'Ya existe una cuenta con ese correo.') },
  panel: clientesResource,
  goAlong: [
    { entidad: 'clientes', tabla: 'saldos_cliente', columna: 'cliente_id' },
    { entidad: 'clientes', tabla: 'confirmaciones_cliente', columna: 'cliente_id' },
    { entidad: 'clientes', tabla: 'sesiones_cliente', columna: 'cliente_id' },
  ],
  limpiezas: [
    {
      que: 'confirmaciones_cliente',
      sql: `DELETE FROM registro.confirmaciones_cliente WHERE id IN (
        SELECT id FROM registro.confirmaciones_cliente WHERE expira_en < now() - interval '1 day' LIMIT $1)`,
    },
    {
      que: 'sesiones_cliente',
      sql: `DELETE FROM registro.sesiones_cliente WHERE id IN (
        SELECT id FROM registro.sesiones_cliente WHERE expira_en < now() LIMIT $1)`,
    },
  ],
  datosDePersona: [
    deSuCuenta('clientes', 'Cuenta de cliente', 'id'),
    { ...deSuCuenta('clientes', 'Clientes a los que fijó la clave', 'clave_fijada_por'), columnas: CLAVE_FIJADA },
    deSuCuenta('saldos_cliente', 'Saldo', 'cliente_id'),
    deSuCuenta('confirmaciones_cliente', 'Correos de confirmación', 'cliente_id'),
    deSuCuenta('sesiones_cliente', 'Sesiones en las páginas de clientes', 'cliente_id'),
  ],
};
