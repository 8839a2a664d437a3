import { ApiProperty } from '@nestjs/swagger';
import { Dia } from '../../../core/fields/dia.js';
import { Entero } from '../../../core/fields/named-fields.js';
import { Paginada } from '../../../core/fields/paginada.js';
import { OptionalField } from '../../../core/fields/parsed-by.js';
import { PaginaDto } from '../../../core/records/pagina-dto.js';
import { CodigoDeTipo } from '../../tarifario/tipos/tipo.fields.js';
import type { TotalDeDia, TotalDeTipo } from '../visitas.repository.js';

export class PeriodoQuery {
  @OptionalField()
  @Dia({ description: 'El primer día, en la hora local.' })
  desde?: string;

  @OptionalField()
  @Dia({ description: 'El último día, incluido.' })
  hasta?: string;
}

export class ListVisitasQuery extends Paginada(PeriodoQuery) {}

class CuentaDto {
  @Entero({ minimum: 0 })
  total!: number;

  /** De usuarios y oficiales. */
  @Entero({ minimum: 0 })
  identificadas!: number;

  @Entero({ minimum: 0 })
  anonimas!: number;
}

export class VisitasDeTipoDto extends CuentaDto {
  @CodigoDeTipo()
  codigo!: string;
}

export class VisitasPaginaDto extends PaginaDto(VisitasDeTipoDto) {}

export class VisitasDelDiaDto {
  @Dia()
  dia!: string;

  @Entero({ minimum: 1 })
  total!: number;

  /** De cuántos visitantes distintos. */
  @Entero({ minimum: 1 })
  distintas!: number;
}

export class VisitasDeUnTipoDto extends CuentaDto {
  /** Los días en que hubo visitas, del más antiguo al más nuevo. */
  @ApiProperty({ type: [VisitasDelDiaDto] })
  serie!: VisitasDelDiaDto[];
}

export function toVisitasDeTipoDto({ codigo, total, identificadas }: TotalDeTipo): VisitasDeTipoDto {
  return { codigo, total, identificadas, anonimas: total - identificadas };
}

export function toVisitasDeUnTipoDto(dias: readonly TotalDeDia[]): VisitasDeUnTipoDto {
  const sum = (of: (dia: TotalDeDia) => number): number => dias.reduce((total, dia) => total + of(dia), 0);
  const [total, identificadas] = [sum((dia) => dia.total), sum((dia) => dia.identificadas)];
  const serie = dias.map(({ dia, total, distintas }) => ({ dia, total, distintas }));
  return { total, identificadas, anonimas: total - identificadas, serie };
}
