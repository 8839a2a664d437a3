import type { RecordKind } from '../../core/records/trailed-records.js';
import { CORREO_DE_CUENTA } from '../cuentas/correo-de-cuenta.rule.js';
import { Usuario } from './usuario.entity.js';

/** How administrators are written. */
export const USUARIOS: RecordKind<Usuario> = {
  entidad: 'usuarios',
  nombre: 'el usuario',
  entity: Usuario,
  cuenta: 'usuario',
  unico: CORREO_DE_CUENTA,
};
