import { ApiProperty } from '@nestjs/swagger';
import { Correo, CorreoDeConsulta, Entero, Id, Momento } from '../../../core/fields/named-fields.js';
import { Cursor } from '../../../core/fields/pagina.query.js';
import { OptionalField } from '../../../core/fields/parsed-by.js';
import { Siguiente } from '../../../core/records/pagina-dto.js';
import { ConCobroDto } from '../../infracciones/cobro.fields.js';
import { DeArchivo, FolioDto } from '../../infracciones/importada.fields.js';
import { Comentarios, Referencia } from '../../infracciones/infraccion.fields.js';
import { NumeroDeOficial } from '../../oficiales/oficial.fields.js';
import { Color, Marca, PlacaNormalizada } from '../../vehiculos/vehiculo.fields.js';

/** Rows of a page. */
export const FILAS_POR_PAGINA = 1_000;

export class InformeSolicitudDto {
  /** El correo de la persona. */
  @Correo()
  correo!: string;

  @OptionalField()
  @Cursor()
  cursor?: string;
}

/** The same as the query of an address. */
export class InformeConsultaDto extends InformeSolicitudDto {
  /** El correo de la persona. El signo `+` se escribe `%2B`; sin escribirlo así también se entiende. */
  @CorreoDeConsulta()
  declare correo: string;
}

export class InfraccionInformadaDto extends ConCobroDto {
  @Id()
  id!: string;

  @Referencia()
  referencia!: string;

  /** La placa como se leyó. */
  @PlacaNormalizada()
  placa_patente!: string;

  @Marca()
  marca!: string;

  @Color()
  color!: string;

  /** Cuándo ocurrió, en UTC. */
  @Momento()
  timestamp!: string;

  @Comentarios()
  comentarios!: string | null;

  /** El número del oficial. */
  @NumeroDeOficial()
  oficial!: string;

  @DeArchivo(FolioDto)
  importada?: FolioDto;
}

export class InformeDto {
  @Correo()
  correo!: string;

  /** Cuántas infracciones hay en total, no solo en esta página. */
  @Entero({ format: 'int64', example: 1 })
  total!: number;

  /** De la más nueva a la más antigua, hasta 1.000. */
  @ApiProperty({ type: [InfraccionInformadaDto], maxItems: FILAS_POR_PAGINA })
  infracciones!: InfraccionInformadaDto[];

  @Siguiente()
  siguiente!: string | null;
}
