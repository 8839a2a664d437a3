import { Column, Entity, Index, Unique } from 'typeorm';
import { IdColumn, InstantColumn } from '../../core/database/columns.js';

/**
 * A job that is to be done, or one that is done again and again. Whoever takes one leases it: until `disponible_en` it
 * is his, and when he is gone by then it is anybody's. What is done is deleted.
 */
@Entity('trabajos')
@Unique('uq_trabajos_clave', ['tipo', 'clave'])
@Index('ix_trabajos_disponible_en', ['tipo', 'disponible_en'])
export class Trabajo {
  @IdColumn('trabajos') id!: string;

  @Column({ type: 'varchar', length: 30 }) tipo!: string;

  /** What it is about: of its kind there is no second one. */
  @Column({ type: 'varchar', length: 100 }) clave!: string;

  /** When it may be taken: the end of the lease, while there is one. */
  @InstantColumn() disponible_en!: Date;

  /** Different each time it is taken: whoever comes back too late does not end another's. */
  @Column({ type: 'uuid', nullable: true }) arriendo!: string | null;

  /** How often it was taken since it last ended well. */
  @Column({ type: 'integer' }) intentos!: number;

  @Column({ type: 'varchar', length: 500, nullable: true }) ultimo_error!: string | null;

  @InstantColumn() creado_en!: Date;
}
