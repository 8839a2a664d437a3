import { ApiProperty } from '@nestjs/swagger';
import { oneOf } from '../../../core/fields/one-of.js';
import { shown } from '../../../core/fields/field.js';
import { Entero, Momento } from '../../../core/fields/named-fields.js';
import { VEREDICTOS, type Veredicto } from '../revision/revision.view.js';

export class FaltaDto {
  /** Vacío si es sobre la línea entera. */
  @shown({ type: 'string' })
  campo!: string;

  @shown({ type: 'string' })
  valor!: string;

  @shown({ type: 'string' })
  motivo!: string;
}

export class LineaRevisadaDto {
  @Entero({ minimum: 1 })
  linea!: number;

  @shown({ type: 'array', items: { type: 'string' } })
  celdas!: string[];

  /** Lo que pasaría con ella ahora. */
  @oneOf(VEREDICTOS)
  veredicto!: Veredicto;

  @shown({ type: 'array', items: FaltaDto })
  faltas!: readonly FaltaDto[];

  /** El instante que se lee en ella; null donde no hay uno, o no se puede leer. */
  @Momento({ nullable: true })
  momento!: Date | null;
}

export class ColumnaPropuestaDto {
  @shown({ type: 'string' })
  campo!: string;

  /** Los títulos, o los números desde 1 donde no hay título. */
  @shown({ type: 'array', items: { type: 'string' } })
  columnas!: string[];

  /** De 0 a 1. */
  @shown({ type: 'number', minimum: 0, maximum: 1 })
  confianza!: number;
}

export class PendienteDto {
  /** La clave del perfil que responde: `formato_fecha`, `columnas.placa_patente`. */
  @shown({ type: 'string' })
  clave!: string;

  @shown({ type: 'string' })
  pregunta!: string;

  /** Los valores que responden. */
  @shown({ type: 'array', items: { type: 'string' } })
  opciones!: readonly string[];

  /** Lo que se leería distinto, según cada opción. */
  @shown({ type: 'array', items: { type: 'object', additionalProperties: { type: 'string' } } })
  muestras!: readonly Readonly<Record<string, string>>[];
}

export class CostoDeLoteDto {
  /** Cuántas placas distintas hay: cada una se cobra una vez. */
  @Entero()
  placas!: number;

  /** Lo que cuesta cada una ahora, en créditos. */
  @Entero()
  precio!: number;

  @Entero()
  costo!: number;
}

export class RevisionDto {
  /** Null mientras se pregunta. */
  @shown({ type: 'string', nullable: true })
  codificacion!: string | null;

  @shown({ type: 'string', nullable: true })
  delimitador!: string | null;

  @shown({ type: 'string', nullable: true })
  formato_fecha!: string | null;

  /** La línea del encabezado; null si no hay. */
  @Entero({ nullable: true, minimum: 1 })
  encabezado!: number | null;

  @shown({ type: 'array', items: { type: 'string' } })
  titulos!: string[];

  @shown({ type: 'array', items: ColumnaPropuestaDto })
  columnas!: ColumnaPropuestaDto[];

  /** Las primeras cien. */
  @shown({ type: 'array', items: LineaRevisadaDto })
  primeras!: LineaRevisadaDto[];

  /** Lo que falta responder antes de confirmar. */
  @shown({ type: 'array', items: PendienteDto })
  pendientes!: PendienteDto[];

  /** Lo que se apartaría al confirmar; null si no cuesta, o mientras falta responder. */
  @ApiProperty({ type: CostoDeLoteDto, nullable: true })
  costo!: CostoDeLoteDto | null;
}
