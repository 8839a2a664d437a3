import { ClaveVigente, Correo, Ignorado, Nombre, Texto } from '../../../core/fields/named-fields.js';
import { OptionalField } from '../../../core/fields/parsed-by.js';
import { ClaveDeCliente } from '../../clientes/cliente.fields.js';

/** What the log-in of clients sends. */
export class IngresoDto {
  @Texto()
  correo!: string;

  @ClaveVigente()
  clave!: string;
}

/** What the form by which an account is asked for sends. */
export class PedirCuentaDto {
  @Nombre()
  nombre!: string;

  @Correo()
  correo!: string;

  @ClaveDeCliente()
  clave!: string;
}

/** What every form of somebody who is logged in sends along. */
export class FormularioDto {
  @OptionalField()
  @Ignorado()
  csrf?: string;
}
