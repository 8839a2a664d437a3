import { shown } from '../../../core/fields/field.js';
import { Booleano } from '../../../core/fields/named-fields.js';
import { CodigoDeUnidad, Valor } from '../unidades/unidad.fields.js';
import { Articulo, Cantidad, CodigoDeTipo, Descripcion, GravedadDelTipo, Puntos } from './tipo.fields.js';
import type { Gravedad } from './tipo.rule.js';

// What answers tell of types and of amounts, wherever they tell it. The compiler's plugin reads no comments here.

/** An amount of money. */
export class ImporteDto {
  @shown({ type: 'string', pattern: '^[A-Z]{3}$', example: 'CLP', description: 'ISO 4217.' })
  moneda!: string;

  @shown({
    type: 'integer',
    format: 'int64',
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
    example: 59228,
    description: 'En unidades menores de la moneda.',
  })
  monto!: number;
}

/** What something costs at an instant, and how that comes about. */
export class CostoDto extends ImporteDto {
  @CodigoDeUnidad({ description: 'El código de una unidad o de una moneda.' })
  unidad!: string;

  @Cantidad()
  cantidad!: string;

  @Valor({ description: 'Lo que vale una unidad; `"1"` si es una moneda. Exacto, como texto.' })
  valor_unidad!: string;
}

/** What a type says of itself. */
export class DatosDeTipoDto {
  @CodigoDeTipo()
  codigo!: string;

  @Descripcion()
  descripcion!: string;

  @Articulo()
  articulo!: string | null;

  @GravedadDelTipo()
  gravedad!: Gravedad;

  @Puntos()
  puntos!: number;

  @Booleano({ description: 'Si el vehículo se retira con grúa.' })
  remolque!: boolean;

  @Booleano({ description: 'Si pagar pronto no la hace más barata.' })
  sin_descuento!: boolean;
}
