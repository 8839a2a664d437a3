import { Entero, Id } from '../../../core/fields/named-fields.js';
import { OptionalField } from '../../../core/fields/parsed-by.js';
import { PaginaDto } from '../../../core/records/pagina-dto.js';
import { Etiqueta } from '../aliado.fields.js';

export class EtiquetaUsadaDto {
  @Etiqueta()
  etiqueta!: string;

  /** Cuántos aliados la llevan. */
  @Entero({ minimum: 1, example: 12 })
  aliados!: number;
}

export class EtiquetasPaginaDto extends PaginaDto(EtiquetaUsadaDto) {}

export class ReemplazarEtiquetaDto {
  /** La que se quita. */
  @Etiqueta()
  de!: string;

  /** La que queda en su lugar. */
  @Etiqueta({ example: 'seguros' })
  por!: string;

  /** Solo en este aliado; en todos si no se indica. */
  @OptionalField()
  @Id()
  aliado_id?: string;
}

export class EtiquetaReemplazadaDto {
  /** Cuántos aliados cambiaron. */
  @Entero({ example: 12 })
  cambiados!: number;
}
