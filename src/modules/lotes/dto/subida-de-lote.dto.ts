import { Id } from '../../../core/fields/named-fields.js';
import { oneOf } from '../../../core/fields/one-of.js';
import { invalidField } from '../../../core/errors/domain.error.js';
import { field } from '../../../core/fields/field.js';
import { Texto } from '../../../core/fields/named-fields.js';
import { OptionalField } from '../../../core/fields/parsed-by.js';
import { TIPOS_DE_OPERACION, type TipoDeOperacion } from '../../registros/operacion.rule.js';
import { CLASES, type Clase } from '../lectura/campos.js';

const parseSiNo = (input: unknown, campo: string): boolean => {
  if (input !== 'si' && input !== 'no') throw invalidField(campo, `En «${campo}» va si o no.`);
  return input === 'si';
};

/** What stands beside the file in the form by which it is handed in. */
export class SubidaDeLoteDto {
  /** De qué son las líneas. Un cliente solo envía operaciones. */
  @oneOf(CLASES)
  clase!: Clase;

  /** Qué se hace con cada placa, en la clase operaciones. */
  @OptionalField()
  @oneOf(TIPOS_DE_OPERACION)
  operacion?: TipoDeOperacion;

  /** A qué cliente se cobra, en la clase operaciones; un cliente no lo dice. */
  @OptionalField()
  @Id()
  cliente_id?: string;

  /** Cómo se lee el archivo: un perfil en JSON, o el nombre de uno guardado. */
  @OptionalField()
  @Texto()
  perfil?: string;

  /** `si` para recibir otra vez un archivo que ya se envió. */
  @OptionalField()
  @field(parseSiNo, { type: 'string', enum: ['si', 'no'] })
  forzar?: boolean;
}
