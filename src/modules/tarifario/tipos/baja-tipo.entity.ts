import { Check, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { InstantColumn } from '../../../core/database/columns.js';
import { TipoInfraccion } from './tipo-infraccion.entity.js';

/** A time during which a type was gone from the tariff: what happened then was not of this type. */
@Entity('bajas_tipo')
@Check('ck_bajas_tipo_orden', `hasta >= desde`)
export class BajaTipo {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_bajas_tipo' }) tipo_id!: string;

  @PrimaryColumn({ type: 'timestamptz', precision: 3, primaryKeyConstraintName: 'pk_bajas_tipo' }) desde!: Date;

  /** Null while it lasts. */
  @InstantColumn({ nullable: true }) hasta!: Date | null;

  @ManyToOne(() => TipoInfraccion, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'tipo_id', foreignKeyConstraintName: 'fk_bajas_tipo_tipo' })
  tipo?: Relation<TipoInfraccion>;
}
