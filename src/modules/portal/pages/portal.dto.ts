import { ClaveVigente, Correo, Ignorado, Nombre, Texto } from '../../../core/fields/named-fields.js';
import { OptionalField, ParsedBy } from '../../../core/fields/parsed-by.js';
import { ClaveDeCliente } from '../../clientes/cliente.fields.js';

const VOLVER = /^\/clientes(\/[\w.-]+)*(\?[\w=&%.+-]*)?$/;

/** What the log-in of clients sends. */
export class IngresoDto {
  @Texto()
  correo!: string;

  @ClaveVigente()
  clave!: string;

  /** Where he was when he had to log in. */
  @OptionalField()
  @ParsedBy(parseVolver)
  volver?: string;
}

/** A page of clients; the first one in place of any other address. */
function parseVolver(input: unknown): string {
  return typeof input === 'string' && VOLVER.test(input) ? input : '/clientes';
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
