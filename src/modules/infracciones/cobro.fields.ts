import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import type { Concepto, Importe } from '../tarifario/conceptos/concepto.js';
import { CostoDto, DatosDeTipoDto, ImporteDto } from '../tarifario/tipos/importe.fields.js';
import { isPlain } from './acta.js';
import { Latitud, Longitud, Lugar, MAX_CODIGOS } from './carga.fields.js';
import type { InfraccionConConceptos } from './infracciones.repository.js';

/** Un tipo del tarifario como era al cargar la infracción, y lo que costaba cuando ocurrió. */
export class ConceptoDto extends IntersectionType(DatosDeTipoDto, CostoDto) implements Concepto {}

/** What answers tell of an infraction that was filed with codes or with a place; what was not sent is absent. */
export class ConCobroDto {
  @ApiPropertyOptional({
    type: [ConceptoDto],
    maxItems: MAX_CODIGOS,
    description: 'Lo que se cobra, como era y costaba cuando ocurrió; en el orden en que se enviaron los códigos.',
  })
  conceptos?: ConceptoDto[];

  @ApiPropertyOptional({ type: ImporteDto, description: 'La suma de los conceptos.' })
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
