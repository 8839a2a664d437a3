import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../core/database/columns.js';

/**
 * An Idempotency-Key an officer has used and the infraction it stands for. The infraction's id is a hash of
 * the content, so another id under the same key means another body. No foreign keys: on Citus this is a
 * local table and infracciones a distributed one, and neither side of it can ever be deleted.
 */
@Entity('claves_idempotencia')
@Index('ix_claves_idempotencia_creado_en', { synchronize: false })
export class ClaveIdempotencia {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_claves_idempotencia' }) oficial_id!: string;

  @PrimaryColumn({ type: 'varchar', length: 128, primaryKeyConstraintName: 'pk_claves_idempotencia' }) clave!: string;

  @Column({ type: 'uuid' }) infraccion_id!: string;

  @InstantColumn() creado_en!: Date;
}
