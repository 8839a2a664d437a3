import type { RecordKind } from '../../core/records/trailed-records.js';
import { foldText } from '../../core/text/folding.js';
import { CORREO_DE_CUENTA } from '../cuentas/correo-de-cuenta.rule.js';
import { Cliente } from './cliente.entity.js';

/** How clients are written. */
export const CLIENTES: RecordKind<Cliente> = {
  entidad: 'clientes',
  nombre: 'el cliente',
  entity: Cliente,
  cuenta: 'cliente',
  unico: CORREO_DE_CUENTA,
  derived: ({ nombre }) => ({ busqueda: foldText(nombre) }),
};
