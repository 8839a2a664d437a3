import { Clave, ClaveVigente, Correo } from '../../../core/fields/named-fields.js';

export class ClaveOlvidadaDto {
  /** El correo con el que se entra al panel o a la cuenta de cliente. */
  @Correo()
  correo!: string;
}

/** What the page on which a new password is chosen sends. */
export class ClaveNuevaDto {
  @Clave()
  nueva!: string;

  @ClaveVigente()
  repetida!: string;
}
