import { Check, Column, Entity, Unique } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../core/database/columns.js';

/** A unit in which fines are counted, as the UF or the UMA. Currencies are units of themselves and have no row. */
@Entity('unidades')
@Unique('uq_unidades_codigo', ['codigo'])
@Check('ck_unidades_codigo', `codigo ~ '^[A-Z0-9]{1,10}$'`)
@Check('ck_unidades_nombre', `length(nombre) >= 1`)
@Check('ck_unidades_moneda', `moneda ~ '^[A-Z]{3}$'`)
@Check('ck_unidades_decimales', `decimales BETWEEN 0 AND 4`)
export class Unidad {
  @IdColumn('unidades') id!: string;

  @Column({ type: 'varchar', length: 10 }) codigo!: string;

  @Column({ type: 'varchar', length: 200 }) nombre!: string;

  /** ISO 4217, in which its values are told. */
  @Column({ type: 'varchar', length: 3 }) moneda!: string;

  /** Of the currency, as ISO 4217 had it when the unit was made. */
  @Column({ type: 'smallint' }) decimales!: number;

  @Column({ type: 'integer' }) version!: number;

  @InstantColumn() creado_en!: Date;

  @InstantColumn() actualizado_en!: Date;
}
