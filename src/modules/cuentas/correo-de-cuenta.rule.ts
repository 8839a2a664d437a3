import type { NombreUnico } from '../../core/records/nombre-unico.js';

/** An e-mail is one account. */
export const CORREO_DE_CUENTA: NombreUnico<{ id: string; correo: string }> = {
  tabla: 'correos_de_cuenta',
  titular: 'cuenta_id',
  columna: 'correo',
};
