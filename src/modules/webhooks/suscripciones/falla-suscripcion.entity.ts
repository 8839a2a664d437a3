import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../../core/database/columns.js';

/** That a subscription takes nothing, since when. The sender writes it, and no foreign key is looked after. */
@Entity('fallas_suscripcion')
export class FallaSuscripcion {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_fallas_suscripcion' }) suscripcion_id!: string;

  /** The first failure since something was taken. */
  @InstantColumn() desde!: Date;
}
