import { ApiProperty } from '@nestjs/swagger';
import { shown } from '../../../core/fields/field.js';
import { Entero, Id, Momento, Nombre } from '../../../core/fields/named-fields.js';
import { LIMITE_MAXIMO } from '../../../core/fields/pagina.query.js';
import { Siguiente } from '../../../core/records/pagina-dto.js';
import { CantidadDeCreditos } from '../credito.fields.js';
import type { Credito } from '../credito.entity.js';
import { CLASES_DE_CREDITO, type ClaseDeCredito } from '../credito.rule.js';
import type { Cartola } from '../movimientos.repository.js';

export class AbonarDto {
  /** Créditos que se abonan; con signo menos se retiran, nunca más de los que están disponibles. */
  @CantidadDeCreditos()
  cantidad!: number;

  /** Por qué: lo lee también el cliente. */
  @Nombre({ maxLength: 500, example: 'Compra del plan mensual' })
  motivo!: string;
}

export class MovimientoDto {
  @Id()
  id!: string;

  /** Lo que movió los créditos. */
  @shown({ type: 'string', enum: CLASES_DE_CREDITO, example: 'abono' })
  clase!: ClaseDeCredito;

  /** Los créditos que entraron; con signo menos, los que salieron. */
  @Entero({ minimum: -2_147_483_647, example: 100 })
  cantidad!: number;

  /** Los que había después. */
  @Entero({ example: 100 })
  saldo!: number;

  /** Por qué, si alguien lo dijo. */
  @shown({ type: 'string', nullable: true, maxLength: 500, example: 'Compra del plan mensual' })
  motivo!: string | null;

  /** El registro que se pagó o se devolvió. */
  @Id({ nullable: true })
  registro_id!: string | null;

  /** El lote al que pertenece ese registro. */
  @Id({ nullable: true })
  lote_id!: string | null;

  @Momento()
  creado_en!: Date;
}

export class CartolaDto {
  /** Los créditos que hay: la suma de los movimientos. */
  @Entero({ example: 100 })
  saldo!: number;

  /** Cuántos de ellos están en reserva para lotes en curso; los demás están disponibles. */
  @Entero({ example: 0 })
  reservado!: number;

  /** Los movimientos, del más nuevo al más antiguo. */
  @ApiProperty({ type: [MovimientoDto], maxItems: LIMITE_MAXIMO })
  datos!: MovimientoDto[];

  @Siguiente()
  siguiente!: string | null;
}

/** What the API shows of a movement. */
export function toMovimientoDto(movimiento: Omit<Credito, 'cliente_id' | 'cliente'>): MovimientoDto {
  const { id, clase, cantidad, saldo, motivo, registro_id, lote_id, creado_en } = movimiento;
  return { id, clase, cantidad, saldo, motivo, registro_id, lote_id, creado_en };
}

/** What the API shows of an account of credit. */
export function toCartolaDto({ saldo, reservado, datos, siguiente }: Cartola): CartolaDto {
  return { saldo, reservado, datos: datos.map(toMovimientoDto), siguiente };
}
