import { ApiProperty } from '@nestjs/swagger';
import { ListField, ObjectField } from '../../../../core/fields/list-field.js';
import { Booleano, Correo, Entero, Id, Momento } from '../../../../core/fields/named-fields.js';
import { OptionalField } from '../../../../core/fields/parsed-by.js';
import { PartialFields } from '../../../../core/fields/partial-fields.js';
import { PaginaDto } from '../../../../core/records/pagina-dto.js';
import { CodigoDeUnidad, Desde } from '../../unidades/unidad.fields.js';
import { CostoDto, DatosDeTipoDto } from '../importe.fields.js';
import type { Gravedad } from '../tipo.rule.js';
import { Articulo, Cantidad, CodigoDeTipo, Descripcion, GravedadDelTipo, Puntos } from '../tipo.fields.js';

/** A history may be as long as that. */
const MOST_PRECIOS = 1_000;

export class NuevoPrecioDto {
  /** El código de una unidad o de una moneda. */
  @CodigoDeUnidad()
  unidad!: string;

  @Cantidad()
  cantidad!: string;

  @OptionalField()
  @Desde()
  desde?: string;
}

/** What a change of a type may say; its code stays, and prices have a way of their own. */
class TipoEditableDto {
  @Descripcion()
  descripcion!: string;

  @OptionalField()
  @Articulo()
  articulo?: string | null;

  @GravedadDelTipo()
  gravedad!: Gravedad;

  @OptionalField()
  @Puntos()
  puntos?: number;

  /** Si el vehículo se retira con grúa. */
  @OptionalField()
  @Booleano()
  remolque?: boolean;

  /** Si pagar pronto no la hace más barata. */
  @OptionalField()
  @Booleano()
  sin_descuento?: boolean;
}

export class CreateTipoDto extends TipoEditableDto {
  @CodigoDeTipo()
  codigo!: string;

  /** El precio desde ahora, o desde cuando se diga; o bien `precios`. */
  @OptionalField()
  @ObjectField(NuevoPrecioDto)
  precio?: NuevoPrecioDto;

  /** La historia: lo que costó, cuesta y costará, en cualquier orden. */
  @OptionalField()
  @ListField(NuevoPrecioDto, MOST_PRECIOS)
  precios?: NuevoPrecioDto[];
}

export class UpdateTipoDto extends PartialFields(TipoEditableDto) {}

export class PrecioDto extends CostoDto {
  @Momento()
  desde!: string;
}

export class AutorDto {
  @Id()
  id!: string;

  @Correo()
  correo!: string;
}

export class TipoDto extends DatosDeTipoDto {
  @Id()
  id!: string;

  /** El vigente, o el del instante que se pidió; null si no tiene precio, o su unidad no tiene valor. */
  @ApiProperty({ type: PrecioDto, nullable: true })
  precio!: PrecioDto | null;

  @Entero({ minimum: 1 })
  version!: number;

  /** Solo para usuarios. */
  @ApiProperty({ type: AutorDto, nullable: true, required: false })
  creado_por?: AutorDto | null;

  /** Solo para usuarios. */
  @ApiProperty({ type: AutorDto, nullable: true, required: false })
  actualizado_por?: AutorDto | null;

  @Momento()
  creado_en!: string;

  @Momento()
  actualizado_en!: string;

  @Momento({ nullable: true })
  eliminado_en!: string | null;
}

export class PrecioDatadoDto {
  @Id()
  id!: string;

  @CodigoDeUnidad()
  unidad!: string;

  @Cantidad()
  cantidad!: string;

  @Momento()
  desde!: string;

  /** Cuándo empieza el siguiente; null en el último. */
  @Momento({ nullable: true })
  hasta!: string | null;
}

export class TipoConPreciosDto extends TipoDto {
  /** Del más nuevo al más antiguo. */
  @ApiProperty({ type: [PrecioDatadoDto] })
  precios!: PrecioDatadoDto[];
}

export class MontoDto extends CostoDto {
  @CodigoDeTipo()
  codigo!: string;

  @Momento()
  en!: string;
}

export class TarifarioPaginaDto extends PaginaDto(TipoDto) {}
