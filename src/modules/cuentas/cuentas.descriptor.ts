import { duplicate } from '../../core/database/violations.js';
import { deSuCuenta } from '../../core/records/datos-de-persona.js';
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
  datosDePersona: [
    { tabla: 'correos_de_cuenta', titulo: 'Correo de su cuenta', donde: 't.correo = q.correo' },
    deSuCuenta('ultimas_escrituras', 'Hasta dónde se escribió con su cuenta', 'cuenta_id'),
  ],
};
