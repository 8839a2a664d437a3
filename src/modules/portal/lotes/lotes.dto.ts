import { oneOf } from '../../../core/fields/one-of.js';
import { OptionalField, ParsedBy } from '../../../core/fields/parsed-by.js';
import type { ModoDeMalas } from '../../lotes/lote.entity.js';
import { MODOS_DE_MALAS } from '../../lotes/lote.entity.js';
import { TipoDeOperacionField } from '../../registros/operacion.fields.js';
import type { TipoDeOperacion } from '../../registros/operacion.rule.js';
import { FormularioDto } from '../pages/portal.dto.js';

/** What stands beside the file that a client hands in. */
export class SubidaDelPortalDto extends FormularioDto {
  /** The only one that is theirs to hand in: no field of the form. */
  readonly clase = 'operaciones';

  @TipoDeOperacionField()
  operacion!: TipoDeOperacion;

  /** A checkbox: absent where it is not ticked. */
  @OptionalField()
  @ParsedBy((input) => input === 'si')
  forzar?: boolean;
}

/** What the form by which a batch is confirmed sends. */
export class ConfirmarDto extends FormularioDto {
  @oneOf(MODOS_DE_MALAS)
  malas!: ModoDeMalas;
}
