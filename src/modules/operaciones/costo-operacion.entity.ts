import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, WrittenByDatabase } from '../../core/database/columns.js';
import type { TipoDeOperacion } from '../registros/operacion.rule.js';
import { Usuario } from '../usuarios/usuario.entity.js';

/** What an operation costs since an instant, until the next cost begins. Rows are only added. */
@Entity('costos_operacion')
@Unique('uq_costos_operacion_desde', ['tipo', 'desde'])
@Index('ix_costos_operacion_creado_por', ['creado_por'])
@Check('ck_costos_operacion_tipo', `tipo IN ('consulta_patente', 'infracciones_patente', 'resumen_patente')`)
@Check('ck_costos_operacion_costo', `costo BETWEEN 0 AND 1000000`)
export class CostoOperacion {
  @IdColumn('costos_operacion') id!: string;

  @Column({ type: 'varchar', length: 30 }) tipo!: TipoDeOperacion;

  /** Credits. */
  @Column({ type: 'integer' }) costo!: number;

  @InstantColumn() desde!: Date;

  /** Null for the first ones, which came with the table. */
  @Column({ type: 'uuid', nullable: true }) creado_por!: string | null;

  @WrittenByDatabase() creado_en!: Date;

  @ManyToOne(() => Usuario, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'creado_por', foreignKeyConstraintName: 'fk_costos_operacion_creado_por' })
  autor?: Relation<Usuario>;
}
