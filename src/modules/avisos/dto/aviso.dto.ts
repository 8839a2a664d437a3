import { Entero, Momento } from '../../../core/fields/named-fields.js';
import { shown } from '../../../core/fields/field.js';
import { oneOf } from '../../../core/fields/one-of.js';
import { Buscar, PaginaQuery } from '../../../core/fields/pagina.query.js';
import { OptionalField } from '../../../core/fields/parsed-by.js';
import { PaginaDto } from '../../../core/records/pagina-dto.js';
import { ESTADOS_AVISO, type EstadoAviso } from '../estado-aviso.js';
import { NOMBRES_DE_TIPOS, type TipoAviso } from '../tipos-de-aviso.js';

export class ListAvisosQuery extends PaginaQuery {
  /** Solo los que están así. */
  @OptionalField()
  @oneOf(ESTADOS_AVISO)
  estado?: EstadoAviso;

  /** Solo los de este tipo. */
  @OptionalField()
  @oneOf(NOMBRES_DE_TIPOS)
  tipo?: TipoAviso;

  /** Solo los que van a este correo, o a uno que lleva este texto. */
  @OptionalField()
  @Buscar()
  destinatario?: string;
}

export class AvisoDeListaDto {
  @shown({ type: 'string', format: 'uuid' })
  id!: string;

  @oneOf(NOMBRES_DE_TIPOS)
  tipo!: TipoAviso;

  @shown({ type: 'string' })
  destinatario!: string;

  @shown({ type: 'string' })
  asunto!: string;

  /** `pendiente` espera salir o ser reintentado; `guardado`, que haya un servidor de correo y alguien lo reenvíe. */
  @oneOf(ESTADOS_AVISO)
  estado!: EstadoAviso;

  /** Veces que se intentó enviarlo. */
  @Entero()
  intentos!: number;

  /** Lo que respondió el servidor de correo la última vez que falló. */
  @shown({ type: 'string', nullable: true })
  ultimo_error!: string | null;

  @Momento()
  creado_en!: Date;

  @Momento({ nullable: true })
  enviado_en!: Date | null;
}

export class AvisoDto extends AvisoDeListaDto {
  /** Lo que dice, sin el enlace que sirve una sola vez. Solo para quien administra; null cuando ya no se guarda. */
  @OptionalField()
  @shown({ type: 'string', nullable: true })
  texto?: string | null;

  /** Lo mismo, como página. */
  @OptionalField()
  @shown({ type: 'string', nullable: true })
  html?: string | null;
}

export class AvisosPaginaDto extends PaginaDto(AvisoDeListaDto) {}
