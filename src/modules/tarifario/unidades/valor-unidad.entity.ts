import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, WrittenByDatabase } from '../../../core/database/columns.js';
import { AutorRelation } from '../columns.js';
import type { Usuario } from '../../usuarios/usuario.entity.js';
import { Unidad } from './unidad.entity.js';

/** What a unit is worth since an instant, until the next value begins. Rows are only added. */
@Entity('valores_unidad')
@Unique('uq_valores_unidad_desde', ['id', 'desde'])
@Index('ix_valores_unidad_desde', { synchronize: false })
@Index('ix_valores_unidad_creado_por', ['creado_por'])
@Check('ck_valores_unidad_valor', `valor > 0`)
export class ValorUnidad {
  @IdColumn('valores_unidad') id!: string;

  @Column({ type: 'uuid' }) unidad_id!: string;

  @ManyToOne(() => Unidad, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'unidad_id', foreignKeyConstraintName: 'fk_valores_unidad_unidad' })
  unidad?: Relation<Unidad>;

  /** In major units of the unit's currency; the driver gives it as text. */
  @Column({ type: 'numeric', precision: 18, scale: 6 }) valor!: string;

  @InstantColumn() desde!: Date;

  /** The user; null for the program itself. */
  @Column({ type: 'uuid', nullable: true }) creado_por!: string | null;

  @AutorRelation('valores_unidad', 'creado_por')
  autor?: Relation<Usuario>;

  /** Written by the database. */
  @WrittenByDatabase() creado_en!: Date;
}

/** That a value was taken back before it began. The database writes when: its application's role may not. */
@Entity('valores_anulados')
@Index('ix_valores_anulados_anulado_por', ['anulado_por'])
@Check('ck_valores_anulados_a_tiempo', `anulado_en < desde`)
export class ValorAnulado {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_valores_anulados' }) valor_id!: string;

  @InstantColumn() desde!: Date;

  @ManyToOne(() => ValorUnidad, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn([
    { name: 'valor_id', referencedColumnName: 'id', foreignKeyConstraintName: 'fk_valores_anulados_valor' },
    { name: 'desde', referencedColumnName: 'desde', foreignKeyConstraintName: 'fk_valores_anulados_valor' },
  ])
  valor?: Relation<ValorUnidad>;

  @Column({ type: 'uuid', nullable: true }) anulado_por!: string | null;

  @AutorRelation('valores_anulados', 'anulado_por')
  autor?: Relation<Usuario>;

  @WrittenByDatabase() anulado_en!: Date;
}
