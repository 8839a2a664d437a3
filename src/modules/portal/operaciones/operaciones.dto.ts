import { invalidField } from '../../../core/errors/domain.error.js';
import { ParsedBy } from '../../../core/fields/parsed-by.js';
import { TipoDeOperacionField } from '../../registros/operacion.fields.js';
import type { TipoDeOperacion } from '../../registros/operacion.rule.js';
import { Placa } from '../../vehiculos/vehiculo.fields.js';
import { FormularioDto } from '../pages/portal.dto.js';

/** What the form of an operation sends. */
export class OperarDto extends FormularioDto {
  @TipoDeOperacionField()
  tipo!: TipoDeOperacion;

  @Placa()
  placa_patente!: string;

  /** Which form it was: the same question, sent by it again, is charged once. */
  @ParsedBy(parseFormulario)
  formulario!: string;
}

const FORMULARIO = /^[0-9a-f-]{36}$/;

function parseFormulario(input: unknown, campo: string): string {
  if (typeof input === 'string' && FORMULARIO.test(input)) return input;
  throw invalidField(campo, 'El formulario llegó incompleto: envíelo otra vez.');
}
