import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, WrittenByDatabase } from '../../../../core/database/columns.js';
import { AutorRelation } from '../../columns.js';
import type { Usuario } from '../../../usuarios/usuario.entity.js';
import { Unidad } from '../../unidades/unidad.entity.js';
import { TipoInfraccion } from '../tipo-infraccion.entity.js';

/** What a type costs since an instant, until the next price begins. Rows are only added. */
@Entity('precios_tipo')
@Unique('uq_precios_tipo_desde', ['id', 'desde'])
@Index('ix_precios_tipo_desde', { synchronize: false })
@Index('ix_precios_tipo_unidad', ['unidad_id'])
@Index('ix_precios_tipo_creado_por', ['creado_por'])
@Check('ck_precios_tipo_cantidad', `cantidad >= 0`)
@Check('ck_precios_tipo_unidad', `num_nonnulls(unidad_id, moneda) = 1`)
@Check('ck_precios_tipo_moneda', `moneda ~ '^[A-Z]{3}$'`)
@Check('ck_precios_tipo_decimales', `num_nonnulls(moneda, decimales) <> 1 AND decimales BETWEEN 0 AND 4`)
export class PrecioTipo {
  @IdColumn('precios_tipo') id!: string;

  @Column({ type: 'uuid' }) tipo_id!: string;

  @ManyToOne(() => TipoInfraccion, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'tipo_id', foreignKeyConstraintName: 'fk_precios_tipo_tipo' })
  tipo?: Relation<TipoInfraccion>;

  /** In what it is counted: a unit, or a currency, which is a unit of itself. */
  @Column({ type: 'uuid', nullable: true }) unidad_id!: string | null;

  @ManyToOne(() => Unidad, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'unidad_id', foreignKeyConstraintName: 'fk_precios_tipo_unidad' })
  unidad?: Relation<Unidad>;

  @Column({ type: 'varchar', length: 3, nullable: true }) moneda!: string | null;

  /** Of the currency; a unit knows its own. */
  @Column({ type: 'smallint', nullable: true }) decimales!: number | null;

  /** The driver gives it as text. */
  @Column({ type: 'numeric', precision: 16, scale: 4 }) cantidad!: string;

  @InstantColumn() desde!: Date;

  @Column({ type: 'uuid', nullable: true }) creado_por!: string | null;

  @AutorRelation('precios_tipo', 'creado_por')
  autor?: Relation<Usuario>;

  /** Written by the database. */
  @WrittenByDatabase() creado_en!: Date;
}

/** That a price was taken back before it began. The database writes when: its application's role may not. */
@Entity('precios_anulados')
@Index('ix_precios_anulados_anulado_por', ['anulado_por'])
@Check('ck_precios_anulados_a_tiempo', `anulado_en < desde`)
export class PrecioAnulado {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_precios_anulados' }) precio_id!: string;

  @InstantColumn() desde!: Date;

  @ManyToOne(() => PrecioTipo, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn([
    { name: 'precio_id', referencedColumnName: 'id', foreignKeyConstraintName: 'fk_precios_anulados_precio' },
    { name: 'desde', referencedColumnName: 'desde', foreignKeyConstraintName: 'fk_precios_anulados_precio' },
  ])
  precio?: Relation<PrecioTipo>;

  @Column({ type: 'uuid', nullable: true }) anulado_por!: string | null;

  @AutorRelation('precios_anulados', 'anulado_por')
  autor?: Relation<Usuario>;

  @WrittenByDatabase() anulado_en!: Date;
}
