import { ClaveVigente } from '../../../core/fields/named-fields.js';
import { ClaveDeCliente } from '../../clientes/cliente.fields.js';
import { FormularioDto } from '../pages/portal.dto.js';

/** What the form by which a client replaces its password sends. */
export class CambiarClaveDto extends FormularioDto {
  @ClaveVigente()
  actual!: string;

  @ClaveDeCliente()
  nueva!: string;

  @ClaveVigente()
  repetida!: string;
}
