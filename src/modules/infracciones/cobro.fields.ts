import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { shown } from '../../core/fields/field.js';
import { Booleano } from '../../core/fields/named-fields.js';
import type { Concepto, Importe } from '../tarifario/conceptos/concepto.js';
import {
  Articulo,
  Cantidad,
  CodigoDeTipo,
  Descripcion,
  GravedadDelTipo,
  Puntos,
} from '../tarifario/tipos/tipo.fields.js';
import type { Gravedad } from '../tarifario/tipos/tipo.rule.js';
import { CodigoDeUnidad, Valor } from '../tarifario/unidades/unidad.fields.js';
import { isPlain } from './acta.js';
import { Latitud, Longitud, Lugar, MAX_CODIGOS } from './carga.fields.js';
import type { InfraccionConConceptos } from './infracciones.repository.js';

export class ImporteDto {
  /** ISO 4217. */
  @shown({ type: 'string', pattern: '^[A-Z]{3}$', example: 'CLP' })
  moneda!: string;

  /** En unidades menores de la moneda. */
  @shown({ type: 'integer', format: 'int64', minimum: 0, maximum: Number.MAX_SAFE_INTEGER, example: 59228 })
  monto!: number;
}

/** Un tipo del tarifario como era al cargar la infracción, y lo que costaba cuando ocurrió. */
export class ConceptoDto extends ImporteDto implements Concepto {
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

  @Booleano()
  remolque!: boolean;

  @Booleano()
  sin_descuento!: boolean;

  /** El código de una unidad o de una moneda. */
  @CodigoDeUnidad()
  unidad!: string;

  @Cantidad()
  cantidad!: string;

  /** Lo que valía una unidad; `"1"` si es una moneda. */
  @Valor()
  valor_unidad!: string;
}

/** What answers tell of an infraction that was filed with codes or with a place; what was not sent is absent. */
export class ConCobroDto {
  /** En el orden en que se enviaron. */
  @ApiPropertyOptional({ type: [ConceptoDto], maxItems: MAX_CODIGOS })
  conceptos?: ConceptoDto[];

  /** La suma de los conceptos. */
  @ApiPropertyOptional({ type: ImporteDto })
  importe?: Importe;

  @ApiProperty({ required: false })
  @Lugar()
  lugar?: string;

  @ApiProperty({ required: false })
  @Latitud()
  latitud?: number;

  @ApiProperty({ required: false })
  @Longitud()
  longitud?: number;
}

type Cobrada = Pick<InfraccionConConceptos, 'conceptos' | 'moneda' | 'importe' | 'lugar' | 'latitud' | 'longitud'>;

export function toConCobroDto(infraccion: Cobrada): ConCobroDto {
  if (isPlain(infraccion)) return {};
  const { conceptos, moneda, importe, lugar, latitud, longitud } = infraccion;
  const dto: ConCobroDto = {};
  if (conceptos) dto.conceptos = conceptos;
  if (moneda !== null) dto.importe = { moneda, monto: Number(importe) };
  if (lugar !== null) dto.lugar = lugar;
  if (latitud !== null) dto.latitud = latitud;
  if (longitud !== null) dto.longitud = longitud;
  return dto;
}
