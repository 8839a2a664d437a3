import { ApiPropertyOptional } from '@nestjs/swagger';
import { Entero, Id } from '../../core/fields/named-fields.js';
import { shown } from '../../core/fields/field.js';

/** Lo que un archivo agrega a un acta. */
export class FolioDto {
  /** El número del acta en papel. */
  @shown({ type: 'string', maxLength: 60, nullable: true })
  folio!: string | null;
}

export class ImportadaDto extends FolioDto {
  @Id()
  lote_id!: string;

  /** Donde comienza su registro en el archivo. */
  @Entero({ minimum: 1 })
  linea!: number;

  /** Quién confirmó el lote. */
  @shown({ type: 'string' })
  confirmado_por!: string;
}

/** That an act came from a file: absent where its officer filed it. */
export const DeArchivo = (type: typeof FolioDto): PropertyDecorator =>
  ApiPropertyOptional({ type, description: 'Solo en las actas que vinieron de un archivo, y no del oficial.' });
