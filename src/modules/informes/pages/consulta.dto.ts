import { Correo } from '../../../core/fields/named-fields.js';

/** What the form on the page sends. */
export class ConsultaDto {
  @Correo()
  correo!: string;
}
