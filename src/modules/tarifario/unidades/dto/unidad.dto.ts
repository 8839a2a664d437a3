import { ApiProperty } from '@nestjs/swagger';
import { ListField } from '../../../../core/fields/list-field.js';
import { Entero, Id, Momento, Nombre } from '../../../../core/fields/named-fields.js';
import { OptionalField } from '../../../../core/fields/parsed-by.js';
import { PaginaDto } from '../../../../core/records/pagina-dto.js';
import { formatMomento } from '../../../../core/time/momento.js';
import { withHasta } from '../../../../core/time/vigencia.js';
import { CodigoDeUnidad, Desde, Moneda, Valor } from '../unidad.fields.js';
import type { UnidadConValor, ValorRow } from '../unidades.repository.js';

/** A history may be as long as that: a value a month for eighty years. */
const MOST_VALORES = 1_000;

export class NuevoValorDto {
  @Valor()
  valor!: string;

  @OptionalField()
  @Desde()
  desde?: string;
}

export class ValorHistoricoDto {
  @Valor()
  valor!: string;

  @Desde()
  desde!: string;
}

/** What a unit says of itself. */
class UnidadPropiaDto {
  @CodigoDeUnidad()
  codigo!: string;

  @Nombre({ example: 'Unidad de Fomento' })
  nombre!: string;

  @Moneda()
  moneda!: string;
}

export class CreateUnidadDto extends UnidadPropiaDto {
  /** Lo que valió, vale y valdrá: cualquier instante, en cualquier orden. */
  @OptionalField()
  @ListField(ValorHistoricoDto, MOST_VALORES)
  valores?: ValorHistoricoDto[];
}

export class UpdateUnidadDto {
  @Nombre({ example: 'Unidad de Fomento' })
  nombre!: string;
}

/** A unit and its value in force. */
export class UnidadDto extends UnidadPropiaDto {
  @Valor({ nullable: true })
  valor!: string | null;

  /** Desde cuándo rige ese valor; null si hoy no tiene ninguno. */
  @Momento({ nullable: true })
  desde!: string | null;
}

/** The list is short and takes nothing that would narrow it. */
export class ListUnidadesQuery {}

export class UnidadesPaginaDto extends PaginaDto(UnidadDto) {}

export class ValorDto {
  @Id()
  id!: string;

  @Valor()
  valor!: string;

  @Momento()
  desde!: string;

  /** Cuándo empieza el siguiente; null en el último. */
  @Momento({ nullable: true })
  hasta!: string | null;
}

/** A unit with all its values. */
export class UnidadConValoresDto extends UnidadDto {
  /** Versión de la unidad; también va en el encabezado ETag. */
  @Entero({ minimum: 1 })
  version!: number;

  /** Del más nuevo al más antiguo. */
  @ApiProperty({ type: [ValorDto] })
  valores!: ValorDto[];
}

export function toUnidadDto({ codigo, nombre, moneda, valor, desde }: UnidadConValor): UnidadDto {
  return { codigo, nombre, moneda, valor, desde: desde && formatMomento(desde.getTime()) };
}

export function toUnidadConValoresDto([unidad, valores]: [UnidadConValor, ValorRow[]]): UnidadConValoresDto {
  const dated = valores.map(({ id, valor, desde }) => ({ id, valor, desde: desde.getTime() }));
  return {
    ...toUnidadDto(unidad),
    version: unidad.version,
    valores: withHasta(dated).map(({ id, valor, desde, hasta }) => ({
      id,
      valor,
      desde: formatMomento(desde),
      hasta: hasta === null ? null : formatMomento(hasta),
    })),
  };
}
