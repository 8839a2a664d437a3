import type { AlRestaurar } from '../../../core/records/al-restaurar.js';

/** The original may live on and tell partners of what happens: a copy tells them nothing until somebody switches it on. */
export const APAGAR_AL_RESTAURAR: readonly AlRestaurar[] = [
  {
    tabla: 'suscripciones',
    sql: 'UPDATE registro.suscripciones SET activo = false, version = version + 1 WHERE activo',
  },
  {
    tabla: 'entregas',
    sql: `UPDATE registro.entregas SET estado = 'cancelada', proximo_en = NULL WHERE estado = 'pendiente'`,
  },
];
