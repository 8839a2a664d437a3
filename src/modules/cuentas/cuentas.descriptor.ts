import { duplicate } from '../../core/database/violations.js';
import type { ModuleDescriptor } from '../module-descriptor.js';
import { CorreoDeCuenta } from './correo-de-cuenta.entity.js';
import { CuentasModule } from './cuentas.module.js';

export const cuentas: ModuleDescriptor = {
  name: 'cuentas',
  place: 10,
  module: CuentasModule,
  entities: [CorreoDeCuenta],
  privileges: { correos_de_cuenta: 'SELECT, INSERT, DELETE' },
  violations: { pk_correos_de_cuenta: () => duplicate('correo', 'Ya existe una cuenta con ese correo.') },
};
